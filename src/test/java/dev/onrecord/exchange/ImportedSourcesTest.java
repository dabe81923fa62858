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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import finds the sources that its lines mean, or refuses the line. */
@QuarkusTest
class ImportedSourcesTest extends RestTest {

  @BeforeEach
  void invent() {
    createTess();
  }

  private static JsonNode last(List<JsonNode> report) {
    return report.get(report.size() - 1);
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
    assertThatJson(last(report))
        .isEqualTo("{done: true, lines: 3, created: 2, updated: 0, unchanged: 0, refused: 1}");
    assertThat(read("/statements?person=tess").get("items")).hasSize(2);
  }
}
