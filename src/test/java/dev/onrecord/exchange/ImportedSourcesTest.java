package dev.onrecord.exchange;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import finds the sources that its lines mean, or refuses the line. */
@QuarkusTest
class ImportedSourcesTest extends RestTest {

  private static final String A = "0190e209-a000-7000-8000-000000900001";

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  private static JsonNode source(String fields) {
    return Json5.of("{type: 'source', kind: 'post', title: 'A post', " + fields + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title: 'T', kind: 'post', url: 'foo'               | url
          title: 'T', kind: 'post', url: 'not a url'         | url
          title: 'T', kind: 'post', url: 'https:///path'     | url
          title: 'T', kind: 'post', url: 'mailto:t@x.example' | url
          title: 'T', kind: 'post', url: ''                  | url
          title: 'A\\u0000', kind: 'post'                    | title
          kind: 'post'                                       | title
          title: 'T'                                         | kind
          title: 'T', kind: 'post', author: 'a\\u0000b'      | author
          """)
  void anInvalidInlineSourceIsRefusedWithItsFieldAndOtherLinesAreWritten(
      String fields, String field) {
    List<JsonNode> report =
        Imports.take(
            "?onError=skip",
            statement("text", "'Before.'").put("type", "statement"),
            statement("text", "'Bad.'", "appearances", "[{source: {" + fields + "}}]")
                .put("type", "statement"),
            statement("text", "'After.'").put("type", "statement"));
    assertThat(report.get(0).get("line").asInt()).isEqualTo(2);
    assertThat(report.get(0).at("/problem/violations/0/field").asText())
        .isEqualTo("appearances[0].source." + field);
    assertThatJson(Imports.last(report))
        .isEqualTo(
            "{done: true, lines: 3, created: 2, updated: 0, merged: 0, unchanged: 0, refused: 1}");
    assertThat(read("/statements?person=tess").get("items")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?dryRun=true"})
  void aUrlThatASourceHasLeftMeansAnotherSource(String query) {
    Imports.take("", source("id: '" + A + "', url: 'https://x.example/1'"));
    List<JsonNode> report =
        Imports.take(
            query,
            source("id: '" + A + "', url: 'https://x.example/2'"),
            source("url: 'https://x.example/1', author: 'Another'"));
    assertThatJson(Imports.last(report))
        .whenIgnoringPaths("dryRun")
        .isEqualTo(
            "{done: true, lines: 2, created: 1, updated: 1, merged: 0, unchanged: 0, refused: 0}");
    if (query.isEmpty()) {
      JsonNode moved = read("/sources/" + A);
      assertThat(moved.get("url").asText()).isEqualTo("https://x.example/2");
      assertThat(moved.has("author")).isFalse();
    }
  }

  @Test
  void aSourceThatLostItsUrlIsNotFoundByIt() {
    Imports.take("", source("id: '" + A + "', url: 'https://x.example/1'"));
    List<JsonNode> report =
        Imports.take(
            "", source("id: '" + A + "'"), source("url: 'https://x.example/1', author: 'Another'"));
    assertThatJson(Imports.last(report))
        .isEqualTo(
            "{done: true, lines: 2, created: 1, updated: 1, merged: 0, unchanged: 0, refused: 0}");
    assertThat(read("/sources/" + A).has("author")).isFalse();
  }

  @Test
  void aSourceThatGainedAUrlIsNoLongerFoundByItsDescription() {
    Imports.take("", source("id: '" + A + "'"));
    List<JsonNode> report =
        Imports.take(
            "", source("id: '" + A + "', url: 'https://x.example/1'"), source("author: null"));
    assertThatJson(Imports.last(report))
        .isEqualTo(
            "{done: true, lines: 2, created: 1, updated: 1, merged: 0, unchanged: 0, refused: 0}");
    assertThat(read("/sources/" + A).get("url").asText()).isEqualTo("https://x.example/1");
  }

  @Test
  void aDescriptionMayNameThePublisherByAFormerSlug() {
    post("/organizations", Json5.of("{name: 'Example Works', kind: 'other'}"));
    post("/organizations", Json5.of("{name: 'Example Works Inc', kind: 'other'}"));
    JsonNode line = source("publisher: 'example-works-inc'");
    Imports.take("", line);
    post("/organizations/example-works-inc/merge", Json5.of("{version: 1, into: 'example-works'}"))
        .then()
        .statusCode(200);
    assertThatJson(Imports.last(Imports.take("", line)))
        .isEqualTo(
            "{done: true, lines: 1, created: 0, updated: 0, merged: 0, unchanged: 1, refused: 0}");
  }
}
