package dev.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkiverse.mcp.server.test.McpAssured;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of the MCP server: methods, origins, sessions. */
@QuarkusTest
class McpEndpointTest extends McpTest {

  private static final String INITIALIZE =
      "{protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'test', version: '1'}}";

  @Inject ConnectionManager connections;

  @Test
  void aClientOfTheLibraryWorks() {
    McpAssured.McpStreamableTestClient client =
        McpAssured.newStreamableClient()
            .setBaseUri(URI.create("http://localhost:" + RestAssured.port))
            .build()
            .connect(
                init -> {
                  assertThat(init.serverTitle()).isEqualTo("OnRecord");
                  assertThat(init.instructions()).contains("EDTF");
                });
    client
        .when()
        .toolsList(page -> assertThat(page.tools()).hasSize(7))
        .toolsCall(
            "find_names",
            Map.of("name", "musk"),
            response -> assertThat(response.isError()).isFalse())
        .thenAssertResults();
  }

  @Test
  void noSessionOutlivesItsRequest() {
    send(message("initialize", INITIALIZE))
        .then()
        .statusCode(200)
        .header("Mcp-Session-Id", not(emptyOrNullString()));
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").then().statusCode(202);
    send(message("tools/list", "{}")).then().statusCode(200);
    send(message("nonsense", "{}")).then().statusCode(200).body("error.code", equalTo(-32601));
    assertThat(connections).isEmpty();
  }

  @Test
  void thereAreNoStreams() {
    for (String method : new String[] {"GET", "DELETE", "PUT", "HEAD"}) {
      anonymous()
          .header("Accept", "text/event-stream")
          .request(method, "/mcp")
          .then()
          .statusCode(method.equals("PUT") || method.equals("DELETE") ? 401 : 405);
    }
    anonymous().get("/mcp/sse").then().statusCode(404);
    anonymous().get("/mcp/messages/1").then().statusCode(404);
    anonymous().options("/mcp").then().statusCode(200).header("Allow", "OPTIONS, POST");
  }

  @Test
  void onlyPagesOfAllowedOriginsMayCallTools() {
    for (String origin :
        new String[] {
          "http://localhost.evil.example",
          "https://evil.example",
          "null",
          "http://127.0.0.1.evil.example"
        }) {
      anonymous()
          .header("Origin", origin)
          .header("Accept", ACCEPT)
          .body(message("tools/list", "{}"))
          .post("/mcp")
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/forbidden"));
    }
    anonymous()
        .header("Origin", "http://localhost:" + RestAssured.port)
        .header("Accept", ACCEPT)
        .body(message("tools/list", "{}"))
        .post("/mcp")
        .then()
        .statusCode(200);
  }

  @Test
  void aClientNeedNotListTypesOrSayWhatItIs() {
    anonymous().body(message("tools/list", "{}")).post("/mcp").then().statusCode(200);
  }

  @Test
  void anUnknownProtocolVersionIsRefused() {
    anonymous()
        .header("Mcp-Protocol-Version", "1999-01-01")
        .body(message("tools/list", "{}"))
        .post("/mcp")
        .then()
        .statusCode(400);
  }
}
