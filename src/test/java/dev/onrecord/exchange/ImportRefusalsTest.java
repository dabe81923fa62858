package dev.onrecord.exchange;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is refused is reported, and does not harm the lines around it. */
@QuarkusTest
class ImportRefusalsTest extends ImportRestTest {

  @Test
  void aLineThatIsRefusedStopsTheImportAndWhatStandsBeforeItStays() {
    List<JsonNode> report = Imports.take("", TESS, line(1), line(2), line(3, "text", "'Behind.'"));
    assertThat(report).hasSize(3);
    assertThatJson(report.get(0))
        .isEqualTo(
            """
            {"line": 3, "problem": {"type": "/problems/duplicate-statement", "title": "Duplicate statement",
             "status": 409, "existing": "/statements/%1$s", "appearances": "/statements/%1$s/appearances",
             "detail": "The speaker has a statement with the same words and an overlapping date. Add a new source for it as an appearance. If this is another statement, set distinctFrom."}}"""
                .formatted(id(1)));
    assertThatJson(Imports.last(report)).isEqualTo(total(false, 4, 2, 0, 0, 1));
    assertThat(get("/statements/" + id(1)).statusCode()).isEqualTo(200);
    assertThat(get("/statements/" + id(3)).statusCode()).isEqualTo(404);
  }

  @Test
  void aSlugOfAnotherTypeIsTaken() {
    List<JsonNode> report = Imports.take("?onError=skip", TESS, TESS.replace("person", "topic"));
    assertThat(report.get(0).get("line").asInt()).isEqualTo(2);
    assertThat(report.get(0).at("/problem/type").asText()).isEqualTo("/problems/slug-taken");
  }

  @Test
  void batchesBeforeARefusedLineStayAndTheRestOfItsBatchToo() {
    List<String> lines = new ArrayList<>(List.of(TESS));
    IntStream.range(0, 1_200)
        .mapToObj(number -> line(number, "text", "'Number %d.'".formatted(number)))
        .forEach(lines::add);
    lines.add(line(5_000, "speaker", "'nobody'"));
    List<JsonNode> report = Imports.take("", lines.toArray(String[]::new));
    assertThat(report).hasSize(5);
    assertThat(report.get(2).get("line").asInt()).isEqualTo(1_202);
    assertThatJson(Imports.last(report)).isEqualTo(total(false, 1_202, 1_201, 0, 0, 1));
    assertThat(read("/statements?person=tess&total=exact").at("/total/value").asInt())
        .isEqualTo(1_200);
    assertThat(record.number("select seq - (select max(seq) from change_log) from clock")).isZero();
  }

  @Test
  void aPoisonedFileIsReportedByLineAndTheLinesAroundSurvive() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    line(file, TESS);
    for (int number = 2; number <= 1_000; number++) {
      switch (number) {
        case 100 -> line(file, line(number, "speaker", "'nobody'"));
        case 200 -> line(file, line(number).replace("Words", "x".repeat(20 << 20)));
        case 300 -> {
          String beginning =
              """
              {"type": "person", "name": "(""";
          file.writeBytes(beginning.getBytes(StandardCharsets.UTF_8));
          file.write(0xC3);
          line(file, "(\"}");
        }
        case 400 -> line(file, "");
        case 500 ->
            line(
                file,
                """
                {"type": "statement", "text":""");
        case 600 -> line(file, Json5.of("{type: 'alien'}").toString());
        case 700 -> line(file, line(number, "texte", "'Number.'"));
        default -> line(file, line(number, "text", "'Number %d.'".formatted(number)));
      }
    }
    List<JsonNode> report = Imports.report(Imports.send("?onError=skip", file.toByteArray()));
    List<String> refused =
        report.stream()
            .filter(line -> line.has("line"))
            .map(
                line ->
                    "%d %s: %s"
                        .formatted(
                            line.get("line").asInt(),
                            line.at("/problem/type").asText().replace("/problems/", ""),
                            line.at("/problem/detail").asText()))
            .toList();
    assertThat(refused)
        .containsExactly(
            "100 unknown-subject: speaker is not the slug of a subject: nobody",
            "200 body-too-large: The line must not be longer than 1048576 bytes.",
            "300 malformed-json: The line is not valid UTF-8.",
            "500 malformed-json: The line is not well-formed JSON at column 30.",
            "600 invalid-body: type must be one of person, organization, model, topic, source, statement",
            "700 invalid-body: texte is not a known field");
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 1_000, 993, 0, 0, 6));
    assertThat(read("/statements?person=tess&total=exact").at("/total/value").asInt())
        .isEqualTo(992);
    assertThatJson(Imports.last(Imports.report(Imports.send("?onError=skip", file.toByteArray()))))
        .isEqualTo(total(true, 1_000, 0, 0, 993, 6));
  }

  private static void line(ByteArrayOutputStream file, String line) {
    file.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    file.write('\n');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          about: [null]                                                | about[0]
          about: [{subject: null}]                                     | about[0].subject
          appearances: [null]                                          | appearances[0]
          appearances: [{source: null}]                                | appearances[0].source
          appearances: [{source: {}}]                                  | appearances[0].source.kind
          replyContext: {statement: null}                              | replyContext
          replyContext: {url: 'foo'}                                   | replyContext.url
          replyContext: {summary: 'a\\u0000b'}                         | replyContext.summary
          status: 'withdrawn', withdrawal: {reason: null}              | withdrawal.reason
          """)
  void anInvalidPartIsRefusedWithItsFieldAndOtherLinesAreWritten(String part, String field) {
    ObjectNode bad = statement("text", "'Bad.'").put("type", "statement").put("id", id(1));
    bad.setAll((ObjectNode) Json5.of("{" + part + "}"));
    List<JsonNode> report = Imports.take("?onError=skip", TESS, bad, line(2));
    assertThat(report.get(0).at("/problem/violations/0/field").asText()).isEqualTo(field);
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 3, 2, 0, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dryRun=yes", "onError=go", "keepTimes=1", "limit=2"})
  void aParameterThatDoesNotFitIsAnOrdinaryProblem(String query) {
    Response refused = Imports.send("?" + query, TESS.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(get("/people/tess-example").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyLinesAreTaken() {
    assertThat(json().body(TESS).post("/import").statusCode()).isEqualTo(415);
    assertThatJson(Imports.last(Imports.take(""))).isEqualTo(total(true, 0, 0, 0, 0, 0));
  }
}
