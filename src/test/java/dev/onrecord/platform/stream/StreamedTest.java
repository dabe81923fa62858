package dev.onrecord.platform.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No client mistakes part of a streamed body for the whole. */
@QuarkusTest
@Tag("database-independent")
class StreamedTest extends RestTest {

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> ask(int pieces) throws IOException, InterruptedException {
    URI address =
        URI.create("%s:%d/broken/%d".formatted(RestAssured.baseURI, RestAssured.port, pieces));
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aFailureBeforeTheFirstPieceIsAProblem() {
    Response refused = get("/broken/0");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(read(refused).get("detail").asText()).isEqualTo("piece does not come");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/export",
        "/changes.ndjson",
        "/statements.ndjson",
        "/statements.csv",
        "/statements.jsonld"
      })
  void headKeepsNoStream(String path) {
    // More than there may be streams.
    for (int i = 0; i < 20; i++) {
      assertThat(given().head(path).statusCode()).as("request %d", i).isEqualTo(200);
    }
  }

  @Test
  void aLaterFailureBreaksTheConnection() throws Exception {
    assertThatThrownBy(() -> ask(3)).isInstanceOf(IOException.class);
    try (Socket client = new Socket("localhost", RestAssured.port)) {
      client
          .getOutputStream()
          .write("GET /broken/3 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream answer = client.getInputStream();
      assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .endsWith("A piece.\n\r\n");
    }
  }
}
