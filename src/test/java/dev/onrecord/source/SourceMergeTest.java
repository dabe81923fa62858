package dev.onrecord.source;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.Merging;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging two sources loses nothing, and similar ones are proposed. */
@QuarkusTest
class SourceMergeTest extends Merging {

  private static final String ONE = "https://news.example/story";
  private static final String OTHER = "http://www.news.example/story/?utm_source=feed";

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  private static String source(String fields) {
    return read(post("/sources", Json5.of("{title: 'T', kind: 'article', %s}", fields))
            .then()
            .statusCode(201)
            .extract()
            .response())
        .at("/urls/self")
        .asText();
  }

  private static String appearances(String... sources) {
    return "["
        + String.join(
            ",", List.of(sources).stream().map(s -> "{source: '" + idOf(s) + "'}").toList())
        + "]";
  }

  @Test
  void appearancesMoveAndTheOldAddressesLeadToTheOneKept() {
    String kept = source("url: '" + ONE + "'");
    String gone = source("url: '" + OTHER + "', author: 'A. Writer', published: '2024-05'");
    String inGone = say("appearances", appearances(gone));
    String inBoth =
        say(
            "text",
            "'In both.'",
            "appearances",
            "[{source: '%s'}, {source: '%s', primary: true, selector: {exact: 'In both'}}]"
                .formatted(idOf(kept), idOf(gone)));

    Response merged = merge(gone, "into: '" + idOf(kept) + "'");
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
    assertThatJson(merged.asString())
        .whenIgnoringPaths("urls", "recordedAt", "updatedAt")
        .isEqualTo(
            """
            {"type": "source", "id": "%s", "url": "%s", "title": "T", "author": "A. Writer", "published": "2024-05",
             "kind": "article", "version": 2}"""
                .formatted(idOf(kept), ONE));
    assertThat(read(inGone).at("/appearances/0/source/id").asText()).isEqualTo(idOf(kept));
    assertThat(read(inBoth).get("appearances")).hasSize(1);
    assertThat(read(inBoth).at("/appearances/0/primary").asBoolean()).isTrue();
    assertThat(read(inBoth).at("/appearances/0/selector/exact").asText()).isEqualTo("In both");

    Response moved = json().redirects().follow(false).get(gone);
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.header("Location")).endsWith(kept);
    for (String key : List.of(idOf(gone), OTHER, OTHER.replace("feed", "mail"), ONE)) {
      assertThat(ids(read("/statements?source=" + key.replace("?", "%3F").replace("=", "%3D"))))
          .as(key)
          .containsExactlyInAnyOrder(idOf(inGone), idOf(inBoth));
    }
    String inline = "[{source: {title: 'X', kind: 'post', url: '" + OTHER + "'}}]";
    assertThat(read(say("text", "'Later.'", "appearances", inline)).at("/appearances/0/source/id"))
        .isEqualTo(read(kept).get("id"));
    assertThat(read(say("text", "'By id.'", "appearances", appearances(gone))).toString())
        .contains(idOf(kept));
    refused(
        post("/sources", Json5.of("{title: 'T', kind: 'post', url: '%s'}", OTHER)),
        409,
        "duplicate-source");
    refused(
        post("/sources", Json5.of("{title: 'T', kind: 'post', id: '%s'}", idOf(gone))),
        409,
        "id-taken");
    refused(json().header("If-Match", "*").delete(kept), 409, "in-use");
  }

  @Test
  void aChainOfMergesLeadsToItsEndAlsoInACopy() {
    String first = source("url: 'https://a.example/'");
    String second = source("url: 'https://b.example/'");
    String third = source("author: 'C'");
    merge(first, "into: '" + idOf(second) + "'").then().statusCode(200);
    json()
        .header("If-Match", "*")
        .body(Json5.of("{into: '%s'}", idOf(third)).toString())
        .post(second + "/merge")
        .then()
        .statusCode(200);
    assertThat(read(third).get("url").asText()).isEqualTo("https://b.example/");
    assertThat(read(first).get("id")).isEqualTo(read(third).get("id"));
    assertThat(read("/sources?url=https://a.example/").at("/items/0/id").asText())
        .isEqualTo(idOf(third));

    String export = get("/export").asString();
    record.starter();
    List<JsonNode> report =
        Imports.report(Imports.send("", export.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.get(report.size() - 1).get("done").asBoolean()).isTrue();
    assertThat(get("/export").asString().lines().filter(l -> l.contains("mergedInto")))
        .containsExactlyElementsOf(export.lines().filter(l -> l.contains("mergedInto")).toList())
        .hasSize(2);
    report = Imports.report(Imports.send("", export.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.get(report.size() - 1).get("unchanged"))
        .isEqualTo(report.get(report.size() - 1).get("lines"));
  }

  @Test
  void whatCannotBeMergedIsRefused() {
    String one = source("url: '" + ONE + "'");
    refused(merge(one, "into: '" + idOf(one) + "'"), 400, "invalid-body");
    refused(merge(one, "into: '0190e209-a000-7000-8000-00000000ffff'"), 400, "unknown-source");
    refused(
        post(one + "/merge", Json5.of("{version: 7, into: '%s'}", SOURCE)),
        412,
        "version-mismatch");
    refused(post(one + "/merge", Json5.of("{into: '%s'}", SOURCE)), 428, "version-required");
    assertThat(read(one).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void similarSourcesAreProposedAndNeverTakenForOne() {
    String one = source("url: '" + ONE + "'");
    JsonNode other =
        read(post("/sources", Json5.of("{title: 'T', kind: 'article', url: '%s'}", OTHER)));
    assertThat(other.at("/similar/0/self").asText()).isEqualTo(one);
    assertThat(other.get("similar")).hasSize(1);
    assertThat(read(other.at("/urls/self").asText()).has("similar")).isFalse();
    JsonNode list = read("/sources?url=https://m.news.example/story");
    assertThat(list.get("items")).isEmpty();
    assertThat(list.get("similar")).hasSize(2);
    assertThat(read("/sources?url=" + ONE).get("items")).hasSize(1);
    assertThat(get("/sources?url=nothing").statusCode()).isEqualTo(400);
    assertThat(read(post("/sources", Json5.of("{title: 'T', kind: 'book'}"))).has("similar"))
        .isFalse();
  }

  /** As an upgrade leaves it: the key of its URL belongs to another source. */
  @Test
  void aSourceWithTheUrlOfAnotherStaysAsItIsUntilItIsMerged() {
    String first = source("url: '" + ONE + "'");
    String second = source("url: 'https://elsewhere.example/'");
    record.execute(
        "update source set url = '%s#top', url_key = null where id = '%s'"
            .formatted(ONE, idOf(second)));
    assertThat(put(second, read(second)).statusCode()).isEqualTo(200);
    merge(second, "into: '" + idOf(first) + "'").then().statusCode(200);
    assertThat(read("/sources?url=" + ONE).at("/items/0/id").asText()).isEqualTo(idOf(first));
  }
}
