package dev.onrecord.starter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The responses of a new service, body by body. */
@QuarkusTest
class StarterAnswersTest extends RestTest {

  private static final String MUSK =
      resolved("person", "musk", "elon-musk", "Elon Musk", "person", "alias");
  private static final String ZUCK =
      resolved("person", "zuck", "mark-zuckerberg", "Mark Zuckerberg", "person", "alias");

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("?person=musk", "1 3", MUSK, null),
        Arguments.of(
            "?speaker=Elon+Musk",
            "1 3",
            resolved("speaker", "Elon Musk", "elon-musk", "Elon Musk", "person", "name"),
            null),
        Arguments.of(
            "?person=zuck&from=2024-01&to=2024-01",
            "5 4 2",
            ZUCK,
            window("2024-01", "2024-01", "possible")),
        Arguments.of(
            "?person=zuck&from=2024-01&to=2024-01&dates=certain",
            "2",
            ZUCK,
            window("2024-01", "2024-01", "certain")),
        Arguments.of(
            "?topic=open-source-ai&stance=favor",
            "5 4 1 3",
            resolved(
                "topic", "open-source-ai", "open-source-ai", "Open-source AI", "topic", "slug"),
            null),
        Arguments.of(
            "?organization=meta",
            "6",
            resolved("organization", "meta", "meta", "Meta", "organization", "slug"),
            null),
        Arguments.of(
            "?replyTo=karpathy",
            "1",
            resolved(
                "replyTo", "karpathy", "andrej-karpathy", "Andrej Karpathy", "person", "alias"),
            null),
        Arguments.of(
            "?model=llama-3.1",
            "6 1",
            resolved("model", "llama-3.1", "llama-3-1", "Llama 3.1", "model", "name"),
            null),
        Arguments.of("", "6 5 4 1 2 3", "", null));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theStarterRecordAnswers(String query, String statements, String resolved, String window)
      throws IOException {
    ObjectNode expected = JsonNodeFactory.instance.objectNode();
    String[] numbers = statements.split(" ");
    for (String number : numbers) {
      expected.withArray("items").add(starter().get(number));
    }
    expected.set("total", Json5.of("{value: %d, exact: true}", numbers.length));
    expected.set("resolved", Json5.of("[%s]", resolved));
    if (window != null) {
      expected.set("window", tree(window));
    }
    assertThatJson(read("/statements" + query)).isEqualTo(expected);
  }

  @Test
  void eachStatementStandsAtItsAddress() throws IOException {
    for (int number = 1; number <= 6; number++) {
      assertThatJson(read(STATEMENT + "0" + number))
          .isEqualTo(starter().get(String.valueOf(number)));
    }
  }

  /** The six statements as GET shows them, by number. */
  private static JsonNode starter() throws IOException {
    try (InputStream file =
        StarterAnswersTest.class.getResourceAsStream("/starter-statements.json")) {
      return tree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String resolved(
      String parameter, String value, String slug, String name, String type, String by) {
    return """
        {"parameter": "%s", "value": "%s", "slug": "%s", "name": "%s", "type": "%s", "by": "%s"}"""
        .formatted(parameter, value, slug, name, type, by);
  }

  private static String window(String from, String to, String dates) {
    return """
        {"from": "%s", "to": "%s", "dates": "%s"}"""
        .formatted(from, to, dates);
  }
}
