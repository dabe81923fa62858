package dev.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The address of the MCP server: methods, origins, sessions. */
@QuarkusTest
@Tag("database-independent")
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
    long before = StreamSupport.stream(connections.spliterator(), false).count();
    send(message("initialize", INITIALIZE))
        .then()
        .statusCode(200)
        .header("Mcp-Session-Id", not(emptyOrNullString()));
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").then().statusCode(202);
    send(message("tools/list", "{}")).then().statusCode(200);
    // A session ends with the response, which its client may have a moment earlier.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (StreamSupport.stream(connections.spliterator(), false).count() > before) {
      assertThat(System.nanoTime()).as("a session is left").isLessThan(deadline);
      Thread.onSpinWait();
    }
    send(message("nonsense", "{}")).then().statusCode(200).body("error.code", equalTo(-32601));
  }

  @Test
  void thereAreNoStreams() {
    for (String method : new String[] {"GET", "DELETE", "PUT", "HEAD"}) {
      anonymous()
          .header("Accept", "text/event-stream")
          .request(method, "/mcp")
          .then()
          .statusCode(405)
          .header("Allow", "OPTIONS, POST");
    }
    anonymous().get("/mcp/sse").then().statusCode(404);
    anonymous().get("/mcp/messages/1").then().statusCode(404);
    anonymous().options("/mcp").then().statusCode(200).header("Allow", "OPTIONS, POST");
  }

  /** RateLimitIT tests that others may not, where the settings name some. */
  @Test
  void pagesOfAllowedOriginsMayCallTools() {
    anonymous()
        .header("Origin", "https://reader.example")
        .body(message("tools/list", "{}"))
        .post("/mcp")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://reader.example")
        .header("Access-Control-Expose-Headers", containsString("Mcp-Session-Id"));
    anonymous()
        .header("Origin", "https://reader.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type, mcp-protocol-version")
        .options("/mcp")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Mcp-Protocol-Version"));
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
