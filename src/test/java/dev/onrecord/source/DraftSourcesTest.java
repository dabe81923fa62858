package dev.onrecord.source;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only editors see a source until something published reports it. */
@QuarkusTest
class DraftSourcesTest extends RestTest {

  private static final String URL = "https://quixotic.example/dossier";
  private static final String INLINE =
      "{title: 'Quixotic dossier', author: 'Ann Zeppelin', url: '%s', kind: 'post', publisher: 'meta'}"
          .formatted(URL);

  @TestHTTPResource("/")
  URI service;

  @Inject TestIndex index;

  private long before;

  /** The address of a draft with a source of its own, and of that source. */
  private String draft;

  private String source;

  @BeforeEach
  void writeADraft() {
    createTess();
    before = record.number("select seq from clock");
    JsonNode written =
        read(
            post(
                "/statements",
                statement("status", "'draft'", "appearances", "[{source: %s}]".formatted(INLINE))));
    draft = written.at("/urls/self").asText();
    source = written.at("/appearances/0/source/self").asText();
  }

  private static void saysNothingOfIt(String text) {
    assertThat(text).doesNotContainIgnoringCase("quixotic").doesNotContainIgnoringCase("zeppelin");
  }

  private void isForEditorsAlone() {
    assertThat(get(source).statusCode()).isEqualTo(200);
    assertThat(anonymous().get(source).statusCode()).isEqualTo(404);
    saysNothingOfIt(anonymous().get("/changes?limit=1000").asString());
    saysNothingOfIt(anonymous().get("/sources?limit=100").asString());
    saysNothingOfIt(anonymous().get("/export").asString());
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  private void isForEverybody() {
    assertThat(anonymous().get(source).asString()).contains("Quixotic", "Zeppelin");
    assertThat(ids(read(anonymous().get("/sources?q=quixotic")))).containsExactly(idOf(source));
    assertThat(anonymous().get("/export").asString()).contains("Quixotic");
    assertThat(read(source).has("draft")).isFalse();
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  /** Entry by entry, and each names only what came before it. */
  private void strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown() {
    Map<String, JsonNode> copy = new TreeMap<>();
    for (JsonNode entry : read(anonymous().get("/changes?limit=1000")).get("items")) {
      if (!entry.has("type")) {
        assertThat(entry.get("action").asText()).isEqualTo("hidden");
      } else if (entry.has("entity")) {
        copy.put(entry.get("type").asText() + " " + entry.get("id").asText(), entry.get("entity"));
        for (JsonNode appearance : entry.get("entity").path("appearances")) {
          assertThat(copy).containsKey("source " + appearance.get("source").asText());
        }
      } else {
        copy.remove(entry.get("type").asText() + " " + entry.get("id").asText());
      }
    }
    Map<String, JsonNode> exported = new TreeMap<>();
    anonymous()
        .get("/export")
        .asString()
        .lines()
        .map(RestTest::tree)
        .forEach(
            item ->
                exported.put(
                    item.get("type").asText()
                        + " "
                        + item.path(item.has("slug") ? "slug" : "id").asText(),
                    item));
    assertThat(exported).isEqualTo(copy);
    List<String> listed = ids(read(anonymous().get("/sources?limit=100")));
    assertThat(listed.stream().map(id -> "source " + id))
        .containsExactlyElementsOf(
            copy.keySet().stream().filter(key -> key.startsWith("source ")).toList());
  }

  /** Twice, before and after an editor asked the same, since what was answered is kept. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources",
        "/sources?limit=100",
        "/sources?q=quixotic",
        "/changes?limit=1000",
        "/changes.ndjson",
        "/export",
        "/statements",
        "/statements.csv",
        "/statements.ndjson",
        "/statements.jsonld",
        "/statements.atom",
        "/statements.feed.json",
        "/statements?q=quixotic",
        "/statements?person=tess&facets=speaker,year",
        "/names?q=quixotic",
        "/names?q=zeppelin",
        "/people/tess-example",
        "/people?q=zeppelin",
        "/organizations/meta",
        "/organizations/meta/history",
        "/positions?speaker=tess"
      })
  void nothingThatStrangersReadSaysAnythingOfIt(String path) {
    index.await();
    saysNothingOfIt(anonymous().get(path).then().statusCode(200).extract().asString());
    get(path).then().statusCode(200);
    saysNothingOfIt(anonymous().get(path).asString());
    assertThat(anonymous().get(path).asString()).doesNotContain(idOf(source), idOf(draft));
  }

  @Test
  void editorsSeeItWhereverItIs() {
    assertThat(read(source).get("draft").asBoolean()).isTrue();
    assertThat(ids(read("/sources?q=quixotic"))).containsExactly(idOf(source));
    assertThat(read("/sources?q=quixotic").at("/items/0/draft").asBoolean()).isTrue();
    assertThat(get("/changes?since=" + before).asString()).contains("Quixotic", "Zeppelin");
    assertThat(get("/export?drafts=true").asString()).contains("Quixotic", "Zeppelin");
    assertThat(get("/export").asString()).as("not without drafts").doesNotContain("Quixotic");
    assertThat(ids(read("/statements?status=draft&source=" + URL))).containsExactly(idOf(draft));
    assertThat(read(source + "/history").get("items")).hasSize(1);
  }

  /** Whatever tells it from a source that never was would say that there is one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources/@",
        "/sources/@/history",
        "/sources/@/history?limit=1",
        "/statements?source=@",
        "/statements.csv?source=@",
        "/statements.atom?source=@"
      })
  void toStrangersItIsAsIfItHadNeverBeen(String path) {
    String never = UUID.randomUUID().toString();
    get(path.replace("@", idOf(source))).then().statusCode(200);
    for (String tag : List.of("\"1-0\"", "*")) {
      Response hidden =
          anonymous().header("If-None-Match", tag).get(path.replace("@", idOf(source)));
      Response missing = anonymous().header("If-None-Match", tag).get(path.replace("@", never));
      assertThat(hidden.statusCode()).isEqualTo(missing.statusCode()).isIn(400, 404);
      assertThat(hidden.asString().replace(idOf(source), never)).isEqualTo(missing.asString());
      assertThat(anonymous().head(path.replace("@", idOf(source))).statusCode())
          .isEqualTo(missing.statusCode());
    }
    assertThat(anonymous().get("/statements?source=" + URL).asString())
        .isEqualTo(
            anonymous()
                .get("/statements?source=https://never.example/")
                .asString()
                .replace("https://never.example/", URL));
  }

  @Test
  void aStreamTellsStrangersOnlyThatSomethingWasWritten() throws Exception {
    post("/topics", Json5.of("{name: 'The end'}")).then().statusCode(201);
    try (EventStream stream = EventStream.openAnonymously(service, before)) {
      List<JsonNode> events = new ArrayList<>();
      do {
        events.add(tree(stream.next()));
      } while (!events.get(events.size() - 1).has("type"));
      assertThat(events.stream().map(event -> event.get("action").asText()))
          .containsExactly("hidden", "hidden", "created");
      saysNothingOfIt(events.toString());
      assertThatJson(events.get(0))
          .isEqualTo(
              "{seq: %d, at: '2024-08-01T12:00:00Z', action: 'hidden'}".formatted(before + 1));
    }
  }

  /** What shows a source to everybody. */
  private enum Publication {
    A_PUT_THAT_PUBLISHES_THE_DRAFT {
      @Override
      void of(DraftSourcesTest test) {
        put(test.draft, ((ObjectNode) read(test.draft)).put("status", "published"))
            .then()
            .statusCode(200);
      }
    },
    A_STATEMENT_THAT_NAMES_IT_BY_ID {
      @Override
      void of(DraftSourcesTest test) {
        test.say("'%s'".formatted(idOf(test.source)));
      }
    },
    A_STATEMENT_THAT_BRINGS_IT_INLINE {
      @Override
      void of(DraftSourcesTest test) {
        test.say(INLINE);
      }
    },
    AN_APPEARANCE_OF_A_STATEMENT {
      @Override
      void of(DraftSourcesTest test) {
        post(
                STATEMENT + "01/appearances",
                Json5.of("{source: {title: 'T', kind: 'post', url: '%s#x'}}", URL))
            .then()
            .statusCode(201);
      }
    },
    A_PUT_THAT_NAMES_IT {
      @Override
      void of(DraftSourcesTest test) {
        ObjectNode there = (ObjectNode) read(STATEMENT + "01");
        there.withArray("appearances").addObject().put("source", idOf(test.source));
        put(STATEMENT + "01", there).then().statusCode(200);
      }
    },
    AN_IMPORT_OF_THE_STATEMENT {
      @Override
      void of(DraftSourcesTest test) {
        test.take(
            statement("id", "'%s'".formatted(idOf(test.draft)), "status", "'published'")
                .set("appearances", Json5.of("[{source: %s}]", INLINE)));
      }
    },
    AN_IMPORT_OF_WHAT_IS_WITHDRAWN {
      @Override
      void of(DraftSourcesTest test) {
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
      void of(DraftSourcesTest test) {
        test.take((ObjectNode) Json5.of(INLINE));
      }
    },
    A_PUT_THAT_SAYS_SO {
      @Override
      void of(DraftSourcesTest test) {
        put(test.source, ((ObjectNode) read(test.source)).put("draft", false))
            .then()
            .statusCode(200);
      }
    };

    abstract void of(DraftSourcesTest test);
  }

  private void say(String by) {
    post(
            "/statements",
            statement("text", "'Aloud.'", "appearances", "[{source: %s}]".formatted(by)))
        .then()
        .statusCode(201);
  }

  private void take(JsonNode item) {
    String type = item.has("speaker") ? "statement" : "source";
    List<JsonNode> report = Imports.take("", ((ObjectNode) item).put("type", type));
    assertThat(report.get(report.size() - 1).get("refused").asInt()).as("%s", report).isZero();
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
  void nothingThatADraftDoesShowsIt() {
    post(
            "/statements",
            statement(
                "status",
                "'draft'",
                "text",
                "'Too.'",
                "appearances",
                "[{source: '%s'}]".formatted(idOf(source))))
        .then()
        .statusCode(201);
    ObjectNode edited = (ObjectNode) read(draft);
    put(draft, edited.put("venue", "Elsewhere")).then().statusCode(200);
    post(draft + "/appearances", Json5.of("{source: {title: 'Quixotic, too', kind: 'post'}}"))
        .then()
        .statusCode(201);
    put(source, ((ObjectNode) read(source)).put("title", "Quixotic edited")).then().statusCode(200);
    ObjectNode unsaid = (ObjectNode) read(source);
    unsaid.remove("draft");
    put(source, unsaid.put("title", "Quixotic again")).then().statusCode(200);
    // Without a status, a statement stays the draft that it is.
    take(
        statement("id", "'%s'".formatted(idOf(draft)))
            .set("appearances", Json5.of("[{source: {title: 'Quixotic three', kind: 'post'}}]")));
    take(
        statement("venue", "'Here'")
            .set("appearances", Json5.of("[{source: {title: 'Quixotic four', kind: 'post'}}]")));
    take(
        statement("status", "'draft'", "text", "'Three.'")
            .set("appearances", Json5.of("[{source: {title: 'Quixotic five', kind: 'post'}}]")));
    Imports.take(
        "?dryRun=true",
        statement("type", "'statement'", "text", "'Aloud.'")
            .set("appearances", Json5.of("[{source: %s}]", INLINE)));
    isForEditorsAlone();
    assertThat(read("/sources?q=quixotic").get("items")).hasSize(5);
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

  @ParameterizedTest
  @CsvSource({"true, 404, 200", "false, 200, 200", ", 200, 200"})
  void anEditorSaysOfASourceAloneWhetherItIsADraft(Boolean wanted, int stranger, int editor) {
    ObjectNode form = (ObjectNode) Json5.of("{title: 'Alone', kind: 'post'}");
    if (wanted != null) {
      form.put("draft", wanted);
    }
    Response created = post("/sources", form);
    assertThat(created.statusCode()).isEqualTo(201);
    String self = created.header("Location");
    assertThat(anonymous().get(self).statusCode()).isEqualTo(stranger);
    assertThat(get(self).statusCode()).isEqualTo(editor);
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
    json().header("If-Match", "*").delete(self).then().statusCode(204);
    assertThat(anonymous().get(self).statusCode()).isEqualTo(404);
    assertThat(anonymous().get(self + "/history").statusCode()).isEqualTo(stranger);
    assertThat(get(self + "/history").statusCode()).isEqualTo(200);
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  private static void isAsIfItHadNeverBeen(String path) {
    String never = UUID.randomUUID().toString();
    for (String each : List.of(path, path + "/history")) {
      Response hidden = anonymous().get(each);
      assertThat(hidden.statusCode()).as(each).isEqualTo(404);
      assertThat(hidden.asString().replace(idOf(path), never))
          .isEqualTo(anonymous().get(each.replace(idOf(path), never)).asString());
    }
  }

  @Test
  void aDraftThatWasErasedAndItsSourceAreToStrangersAsIfTheyHadNeverBeen() {
    post(draft + "/redaction", Json5.of("{version: 1, reason: 'A quixotic order'}"))
        .then()
        .statusCode(204);
    for (String erased : List.of(draft, source)) {
      assertThat(get(erased).statusCode()).isEqualTo(451);
      assertThat(read(erased + "/history").get("items")).hasSize(2);
      isAsIfItHadNeverBeen(erased);
    }
    JsonNode entries = read(anonymous().get("/changes?since=" + before)).get("items");
    assertThat(entries.findValuesAsText("action"))
        .containsExactly("hidden", "hidden", "hidden", "hidden");
    saysNothingOfIt(entries.toString());
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  @Test
  void aDraftThatWasDeletedLeavesItsSourceToEditors() {
    json().header("If-Match", "*").delete(draft).then().statusCode(204);
    isAsIfItHadNeverBeen(draft);
    isForEditorsAlone();
    json().header("If-Match", "*").delete(source).then().statusCode(204);
    assertThat(get(source).statusCode()).isEqualTo(404);
    isAsIfItHadNeverBeen(source);
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
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

  @Test
  void aMergeOfItsPublisherShowsNothingOfIt() {
    post("/organizations", Json5.of("{name: 'Meta Example', kind: 'other'}"))
        .then()
        .statusCode(201);
    json()
        .header("If-Match", "*")
        .body(Json5.of("{into: 'meta-example', stanceOf: 'meta-example'}"))
        .post("/organizations/meta/merge")
        .then()
        .statusCode(200);
    assertThat(read(source).at("/publisher/slug").asText()).isEqualTo("meta-example");
    isForEditorsAlone();
  }
}
