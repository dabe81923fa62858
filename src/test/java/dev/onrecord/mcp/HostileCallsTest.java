package dev.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** More than 200 calls that are wrong in every way we know: each is refused, none with a 5xx. */
@QuarkusTest
class HostileCallsTest extends McpTest {

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e99",
          "1.5",
          "123456789012345678901234567890",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "[1, 'a']",
          "{a: {b: []}}",
          "''",
          "' '",
          "'\\u0000'",
          "'\\ud800'",
          "'../../etc/passwd'",
          "'\\u202e'",
          "' OR 1=1 --'",
          "'${jndi:ldap://x}'",
          "'<script>'");

  private static final Set<Integer> REFUSED_OR_ANSWERED = Set.of(200, 202, 400, 413, 415);

  @Test
  void argumentsOfAnyTypeAreAnswered() {
    List<Integer> statuses = new ArrayList<>();
    for (JsonNode tool : result("tools/list", "{}").get("tools")) {
      for (String name : (Iterable<String>) () -> tool.at("/inputSchema/properties").fieldNames()) {
        for (String value : VALUES) {
          Response response =
              send(
                  message(
                      "tools/call",
                      "{name: '%s', arguments: {%s: %s}}"
                          .formatted(tool.get("name").asText(), name, value)));
          statuses.add(response.statusCode());
          assertThat(response.asString())
              .as("%s of %s: %s", name, tool.get("name"), value)
              .contains("\"jsonrpc\":\"2.0\"")
              .doesNotContain("-32603", "Exception", "dev.onrecord", "internal-error");
        }
      }
    }
    assertThat(statuses).hasSizeGreaterThan(200).containsOnly(200);
  }

  @Test
  void messagesOfAnyShapeAreAnswered() {
    List<String> bodies = new ArrayList<>(VALUES);
    bodies.addAll(
        List.of(
            "",
            "{",
            "nonsense",
            "\ufeff{}",
            "[" + message("tools/list", "{}") + "]",
            "[" + message("tools/list", "{}") + "," + message("ping", "{}") + "]",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{}}",
            "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
            message("tools/call", "{name: 'x'}")
                .replace("\"params\":{\"name\":\"x\"}", "\"params\":[]"),
            "\"" + "x".repeat(100_000) + "\""));
    for (String method :
        List.of(
            "initialize",
            "tools/list",
            "tools/call",
            "prompts/get",
            "prompts/list",
            "resources/read",
            "resources/list",
            "resources/templates/list",
            "resources/subscribe",
            "resources/unsubscribe",
            "completion/complete",
            "logging/setLevel",
            "notifications/cancelled",
            "notifications/progress",
            "notifications/roots/list_changed",
            "q/close",
            "ping",
            "rpc.discover",
            "")) {
      bodies.add(message(method, "{}"));
      bodies.add(message(method, "null"));
      for (String name :
          List.of(
              "name",
              "uri",
              "cursor",
              "arguments",
              "clientInfo",
              "capabilities",
              "_meta",
              "ref",
              "argument",
              "level",
              "requestId")) {
        bodies.add(message(method, "{%s: 7}".formatted(name)));
        bodies.add(message(method, "{%s: {name: [], icons: 3, type: {}}}".formatted(name)));
        bodies.add(message(method, "{%s: 'ref/prompt'}".formatted(name)));
      }
      bodies.add(
          message(
              method, "{ref: {type: 'ref/prompt', name: 'x'}, argument: {name: 'y', value: 'z'}}"));
      bodies.add(
          message(
              method,
              "{ref: {type: 'ref/resource', uri: 'x'}, argument: {name: 'y', value: 'z'}}"));
    }
    for (String body : bodies) {
      Response response = send(body);
      assertThat(REFUSED_OR_ANSWERED)
          .as("%s\n%s", body.substring(0, Math.min(300, body.length())), response.asString())
          .contains(response.statusCode());
      assertThat(response.asString()).doesNotContain("Exception", "-32603");
    }
    assertThat(bodies).hasSizeGreaterThan(200);
  }

  @Test
  void anIdComesBackAsItWasSentIfItIsOne() {
    for (String id : List.of("\"a\"", "1", "-1", "9007199254740993")) {
      assertThat(
              send("{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"ping\"}".formatted(id)).asString())
          .contains("\"id\":" + id);
    }
    for (String id : List.of("null", "{}", "[]", "1.5", "true", "123456789012345678901234567890")) {
      send("{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"ping\"}".formatted(id))
          .then()
          .statusCode(400);
    }
  }

  @Test
  void bodiesThatAreNotJsonAreRefused() {
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
      anonymous().contentType(type).body("x=1").post("/mcp").then().statusCode(415);
    }
    anonymous().body("x".repeat((4 << 20) + 1)).post("/mcp").then().statusCode(413);
  }

  @Test
  void aLongArticleIsReadOrRefused() {
    String article = "\"Yes,\" Elon Musk said. ".repeat(40_000);
    String arguments = "{text: '%s'}".formatted(article);
    assertThat(call("read_article", arguments).toString().length())
        .isLessThanOrEqualTo(Detail.MAX_BYTES);
    assertThat(refusal("read_article", "{text: '%s'}".formatted("x".repeat((1 << 20) + 1))))
        .isEqualTo("invalid-parameter: text must be a string of 1 to 1048576 characters");
  }
}
