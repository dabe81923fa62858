package dev.onrecord.statement.lifecycle;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.Merging;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging two statements. */
@QuarkusTest
class StatementMergeTest extends Merging {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @Test
  void ofTwoStatementsOneStaysWithAllAppearancesLinksAndReplies() {
    String gone =
        say(
            "appearances",
            """
            [{"source": "%s", "selector": {"exact": "Words"}},
             {"source": {"title": "A", "kind": "post"}, "primary": true}]"""
                .formatted(SOURCE),
            "about",
            "[%s, %s]".formatted(link("meta", "favor"), link("ai-safety", null)));
    String kept =
        say(
            "text",
            "'Words of a test!!'",
            "said",
            "'2023'",
            "about",
            "[%s]".formatted(link("ai-safety", "neutral")));
    String reply = say("text", "'No.'", "replyContext", "{statement: '%s'}".formatted(idOf(gone)));
    Response merged = merge(gone, "into: '" + idOf(kept) + "'");
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
    JsonNode whole = read(kept);
    assertThatJson(merged.asString()).isEqualTo(whole);
    assertThat(whole.get("version").asInt()).isEqualTo(2);
    assertThat(whole.get("about").findValuesAsText("slug")).containsExactly("ai-safety", "meta");
    assertThat(whole.at("/about/0/stance").asText()).isEqualTo("neutral");
    assertThat(whole.at("/appearances/0/selector/exact").asText()).isEqualTo("Words");
    assertThat(whole.at("/appearances/1/primary").asBoolean()).isTrue();
    assertThat(ids(read("/statements?about=meta&speaker=tess-example")))
        .containsExactly(idOf(kept));

    JsonNode left = read(gone);
    assertThat(left.get("status").asText()).isEqualTo("withdrawn");
    assertThat(left.at("/withdrawal/reason").asText()).isEqualTo("duplicate");
    assertThat(left.at("/withdrawal/supersededBy/self").asText()).isEqualTo(kept);
    assertThat(read(reply).at("/replyContext/statement/self").asText()).isEqualTo(kept);
    refused(
        post(gone + "/merge", Json5.of("{version: 2, into: '%s'}", idOf(kept))),
        409,
        "not-published");
  }

  @Test
  void differingStancesOfStatementsAreTheCallersToDecide() {
    String gone = say("about", "[%s]".formatted(link("meta", "favor")));
    String kept = say("text", "'B.'", "about", "[%s]".formatted(link("meta", "against")));
    String into = "into: '" + idOf(kept) + "'";
    JsonNode refused = refused(merge(gone, into), 409, "differing-stances");
    assertThatJson(refused.get("statements")).isEqualTo("['%s', '%s']".formatted(gone, kept));
    assertThat(merge(gone, into + ", stanceOf: '" + idOf(STATEMENT + "01") + "'").statusCode())
        .isEqualTo(400);
    merge(gone, into + ", stanceOf: '" + idOf(gone) + "'").then().statusCode(200);
    assertThat(read(kept).at("/about/0/stance").asText()).isEqualTo("favor");
  }

  @Test
  void aMergeLeavesNoCircleOfReplies() {
    String first = say();
    String second = say("text", "'2.'", "replyContext", "{statement: '%s'}".formatted(idOf(first)));
    String third = say("text", "'3.'", "replyContext", "{statement: '%s'}".formatted(idOf(second)));
    refused(merge(first, "into: '" + idOf(third) + "'"), 409, "reply-to-itself");
    refused(merge(first, "into: '" + idOf(first) + "'"), 400, "invalid-body");
    merge(third, "into: '" + idOf(first) + "'").then().statusCode(200);
    assertThat(read(third).at("/replyContext/statement/self").asText()).isEqualTo(second);
  }

  @Test
  void draftsAreNotMerged() {
    String draft = say("status", "'draft'");
    String published = say("text", "'B.'");
    refused(merge(draft, "into: '" + idOf(published) + "'"), 409, "not-published");
    refused(merge(published, "into: '" + idOf(draft) + "'"), 409, "not-published");
  }
}
