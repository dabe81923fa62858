package dev.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.restassured.response.Response;

/** Base class of tests that call tools as an assistant does. */
abstract class McpTest extends RestTest {

  static final String ACCEPT = "application/json, text/event-stream";

  /** Sends a message without credentials, as assistants do. */
  static Response send(String message) {
    return anonymous().header("Accept", ACCEPT).body(message).post("/mcp");
  }

  static JsonNode result(String method, String params) {
    JsonNode response =
        read(send(message(method, params)).then().statusCode(200).extract().response());
    assertThat(response.has("error")).as(response.toString()).isFalse();
    return response.get("result");
  }

  static String message(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
        .formatted(method, Json5.of(params));
  }

  /** The structured content of a call that succeeds. */
  static JsonNode call(String tool, String arguments) {
    JsonNode result =
        result("tools/call", "{name: '%s', arguments: %s}".formatted(tool, arguments));
    assertThat(result.get("isError").asBoolean()).as(result.toString()).isFalse();
    assertThat(tree(result.at("/content/0/text").asText()))
        .isEqualTo(result.get("structuredContent"));
    return result.get("structuredContent");
  }

  /** The text of a call that is refused. */
  static String refusal(String tool, String arguments) {
    JsonNode result =
        result("tools/call", "{name: '%s', arguments: %s}".formatted(tool, arguments));
    assertThat(result.get("isError").asBoolean()).as(result.toString()).isTrue();
    return result.at("/content/0/text").asText();
  }
}
