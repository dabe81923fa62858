package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Invented items for the record of a packaged service. */
final class Invented {

  /** Nearly as long as a text may be. */
  private static final String LONG = "Generated and invented. ".repeat(410) + "Generated";

  private Invented() {}

  /** Adds who says it all, unless that is done. */
  static void speaker(PackagedService service) throws Exception {
    JsonNode organization =
        Json5.of("{slug: 'invented-works', name: 'Invented Works', kind: 'company'}");
    assertThat(service.send("POST", "/organizations", organization.toString()).statusCode())
        .isIn(201, 409);
  }

  /** Adds statements of theirs, numbered from the first on. */
  static void write(PackagedService service, int first, int count) throws Exception {
    speaker(service);
    for (int i = 0; i < count; i++) {
      assertThat(service.send("POST", "/statements", statement(first + i)).statusCode())
          .isEqualTo(201);
    }
  }

  /** Imports statements as long as they may be. */
  static void importLong(PackagedService service, int count) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines
          .append(
              ((ObjectNode) Json5.of(statement(i).replace("Generated", LONG)))
                  .put("type", "statement"))
          .append('\n');
    }
    HttpResponse<String> report =
        service.importFrom(HttpRequest.BodyPublishers.ofString(lines.toString()));
    assertThat(report.body()).contains("\"created\":%d".formatted(count));
  }

  /**
   * Imports long statements with as many links and appearances as they may have; all answer one.
   */
  static void importLinked(PackagedService service, int count) throws Exception {
    speaker(service);
    StringBuilder lines = new StringBuilder();
    List<JsonNode> about = new ArrayList<>();
    List<JsonNode> appearances = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String source = "0190e209-a000-7000-8000-%012d".formatted(i);
      lines.append(
          """
          {"type": "topic", "slug": "invented-%d", "name": "Invented %d", "proposition": "It is invented."}
          {"type": "source", "id": "%s", "title": "Invented for a test, number %d", "kind": "other", "published": "2024"}
          """
              .formatted(i, i, source, i));
      about.add(Json5.of("{subject: 'invented-%d'}", i));
      appearances.add(Json5.of("{source: {id: '%s'}}", source));
    }
    String answered = "0190e209-b000-7000-8000-000000000000";
    for (int i = 0; i < count; i++) {
      String which = i == 0 ? "id: '%s'" : "replyContext: {statement: '%s'}";
      lines
          .append(
              Json5.of(
                  """
                  {type: 'statement', %s, speaker: 'invented-works', text: '%s, number %d.', form: 'indirect',
                   said: '2024-05', medium: 'other', about: %s, appearances: %s}""",
                  which.formatted(answered), LONG, i, about, appearances))
          .append('\n');
    }
    HttpResponse<String> report =
        service.importFrom(HttpRequest.BodyPublishers.ofString(lines.toString()));
    assertThat(report.body()).contains("\"created\":%d".formatted(200 + count));
  }

  /** A statement, as a source of an invented title reports it. */
  static String statement(int number) {
    return """
        {"speaker": "invented-works", "text": "Generated and invented for a test, number %d.", "form": "indirect", "said": "2024-05",
         "medium": "other", "appearances": [{"source": {"title": "Invented for a test", "kind": "other"}}]}"""
        .formatted(number);
  }
}
