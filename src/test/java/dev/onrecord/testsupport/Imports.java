package dev.onrecord.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Imports lines over HTTP. */
public final class Imports {

  private Imports() {}

  /** Posts a file of lines to {@code /import} with a query such as {@code ?dryRun=true}. */
  public static Response send(String query, byte[] lines) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/x-ndjson")
        .body(lines)
        .post("/import" + query);
  }

  /** Imports lines, in text or as JSON, and returns the lines of the report. */
  public static List<JsonNode> take(String query, Object... lines) {
    return report(
        send(
            query,
            Stream.of(lines)
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8)));
  }

  /** Imports a CSV file, and returns the lines of the report. */
  public static List<JsonNode> csv(String query, String file) {
    return report(
        given()
            .contentType("text/csv; charset=utf-8")
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post("/import" + query));
  }

  /** The last line of a report. */
  public static JsonNode last(List<JsonNode> report) {
    return report.get(report.size() - 1);
  }

  public static List<JsonNode> report(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asString().lines().map(RestTest::tree).toList();
  }
}
