package dev.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source becomes public with the write that publishes a statement found in it. */
@QuarkusTest
class PublishedSourcesTest extends DraftSources {

  /** What shows a source to everybody. */
  private enum Publication {
    A_PUT_THAT_PUBLISHES_THE_DRAFT {
      @Override
      void of(PublishedSourcesTest test) {
        put(test.draft, ((ObjectNode) read(test.draft)).put("status", "published"))
            .then()
            .statusCode(200);
      }
    },
    A_STATEMENT_THAT_NAMES_IT_BY_ID {
      @Override
      void of(PublishedSourcesTest test) {
        test.say("'%s'".formatted(idOf(test.source)));
      }
    },
    A_STATEMENT_THAT_BRINGS_IT_INLINE {
      @Override
      void of(PublishedSourcesTest test) {
        test.say(INLINE);
      }
    },
    AN_APPEARANCE_OF_A_STATEMENT {
      @Override
      void of(PublishedSourcesTest test) {
        post(
                STATEMENT + "01/appearances",
                Json5.of("{source: {title: 'T', kind: 'post', url: '%s#x'}}", URL))
            .then()
            .statusCode(201);
      }
    },
    A_PUT_THAT_NAMES_IT {
      @Override
      void of(PublishedSourcesTest test) {
        ObjectNode there = (ObjectNode) read(STATEMENT + "01");
        there.withArray("appearances").addObject().put("source", idOf(test.source));
        put(STATEMENT + "01", there).then().statusCode(200);
      }
    },
    AN_IMPORT_OF_THE_STATEMENT {
      @Override
      void of(PublishedSourcesTest test) {
        test.take(
            statement("id", "'%s'".formatted(idOf(test.draft)), "status", "'published'")
                .set("appearances", Json5.of("[{source: %s}]", INLINE)));
      }
    },
    AN_IMPORT_OF_WHAT_IS_WITHDRAWN {
      @Override
      void of(PublishedSourcesTest test) {
        test.take(
            statement(
                    "id",
                    "'0190e209-a000-7000-8000-00000000beef'",
                    "text",
                    "'Never said.'",
                    "status",
                    "'withdrawn'",
                    "withdrawal",
                    "{reason: 'fabricated'}")
                .set("appearances", Json5.of("[{source: '%s'}]", idOf(test.source))));
      }
    },
    AN_IMPORT_OF_THE_SOURCE {
      @Override
      void of(PublishedSourcesTest test) {
        test.take((ObjectNode) Json5.of(INLINE));
      }
    },
    A_PUT_THAT_SAYS_SO {
      @Override
      void of(PublishedSourcesTest test) {
        put(test.source, ((ObjectNode) read(test.source)).put("draft", false))
            .then()
            .statusCode(200);
      }
    };

    abstract void of(PublishedSourcesTest test);
  }

  @ParameterizedTest
  @EnumSource(Publication.class)
  void itIsForEverybodyFromTheWriteOnThatPublishesWhatReportsIt(Publication publication) {
    isForEditorsAlone();
    long then = record.number("select seq from clock");
    publication.of(this);
    isForEverybody();
    List<JsonNode> entries = new ArrayList<>();
    read(anonymous().get("/changes?since=" + then)).get("items").forEach(entries::add);
    JsonNode first = entries.get(0);
    assertThat(first.get("action").asText()).isEqualTo("updated");
    assertThat(first.get("id").asText()).as("before what names it").isEqualTo(idOf(source));
    assertThat(first.get("entity").has("draft")).isFalse();
    JsonNode history = read(anonymous().get(source + "/history")).get("items");
    assertThat(history.findValuesAsText("action")).containsExactly("updated");
    assertThat(history.at("/0/changes").findValuesAsText("field")).contains("title", "author");
    assertThat(ids(read(anonymous().get("/statements?source=" + idOf(source)))).size())
        .isEqualTo(ids(read("/statements?source=" + idOf(source))).size());
  }

  @Test
  void aNewSourceOfAPublishedStatementIsForEverybodyByOneEntry() {
    long then = record.number("select seq from clock");
    say("{title: 'Open', kind: 'post', draft: true}");
    take(
        statement("text", "'Imported.'")
            .set("appearances", Json5.of("[{source: {title: 'Also open', kind: 'post'}}]")));
    assertThat(
            read(anonymous().get("/changes?since=" + then)).get("items").findValuesAsText("action"))
        .containsExactly("created", "created", "created", "created");
  }

  @Test
  void whatWasPublishedStaysSo() {
    put(draft, ((ObjectNode) read(draft)).put("status", "published")).then().statusCode(200);
    ObjectNode edited = (ObjectNode) read(draft);
    edited.set("appearances", Json5.of("[{source: '%s'}]", SOURCE));
    put(draft, edited).then().statusCode(200);
    isForEverybody();
    Response hiding = put(source, ((ObjectNode) read(source)).put("draft", true));
    assertThat(hiding.statusCode()).isEqualTo(400);
    assertThat(read(hiding).at("/violations/0/field").asText()).isEqualTo("draft");
    // As an export of before has it.
    take(((ObjectNode) Json5.of(INLINE)).put("draft", true));
    isForEverybody();
  }

  @Test
  void whatADraftNoLongerNamesWhenItIsPublishedStaysHidden() {
    ObjectNode edited = (ObjectNode) read(draft);
    edited.set("appearances", Json5.of("[{source: '%s'}]", SOURCE));
    put(draft, edited.put("status", "published")).then().statusCode(200);
    isForEditorsAlone();
    post(draft + "/redaction", Json5.of("{version: 2, reason: 'An invented order'}"))
        .then()
        .statusCode(204);
    assertThat(get(source).statusCode()).isEqualTo(451);
    assertThat(anonymous().get(draft).statusCode()).isEqualTo(451);
    isAsIfItHadNeverBeen(source);
  }

  @Test
  void whatWasPublishedAndThenErasedSaysSoToEverybody() {
    put(draft, ((ObjectNode) read(draft)).put("status", "published")).then().statusCode(200);
    post(draft + "/redaction", Json5.of("{version: 2, reason: 'An invented order'}"))
        .then()
        .statusCode(204);
    for (String erased : List.of(draft, source)) {
      assertThat(anonymous().get(erased).statusCode()).isEqualTo(451);
    }
    assertThat(
            read(anonymous().get("/changes?since=" + before))
                .get("items")
                .findValuesAsText("action"))
        .containsExactly("hidden", "hidden", "updated", "updated", "redacted", "redacted");
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }
}
