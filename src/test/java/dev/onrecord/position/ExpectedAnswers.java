package dev.onrecord.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

/**
 * Whole answers, by their paths. Where they embed statements, the file has these statements'
 * numbers.
 */
final class ExpectedAnswers {

  private ExpectedAnswers() {}

  /** The answer to a path, with each statement as it stands at its own address. */
  static JsonNode read(String file, String path, IntFunction<JsonNode> statement)
      throws IOException {
    try (InputStream answers = ExpectedAnswers.class.getResourceAsStream("/" + file)) {
      JsonNode answer = new ObjectMapper().readTree(answers).required(path);
      inflate(answer, statement);
      return answer;
    }
  }

  private static void inflate(JsonNode node, IntFunction<JsonNode> statement) {
    if (node.path("statements").isArray()) {
      ArrayNode statements = (ArrayNode) node.get("statements");
      for (int i = 0; i < statements.size(); i++) {
        statements.set(i, statement.apply(statements.get(i).asInt()));
      }
    } else {
      node.forEach(child -> inflate(child, statement));
    }
  }
}
