package dev.onrecord.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.RestTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Adds statements and searches for them. */
abstract class SearchRestTest extends RestTest {

  @Inject TestIndex index;

  /** One statement of the invented person, in the index. */
  String add(String text, String... fieldsAndValues) {
    ObjectNode statement = statement(fieldsAndValues);
    statement.put("text", text);
    String id =
        read(post("/statements", statement).then().statusCode(201).extract().response())
            .get("id")
            .asText();
    index.await();
    return id;
  }

  static String q(String text) {
    return "/statements?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonNode search(String text) {
    return read(q(text));
  }
}
