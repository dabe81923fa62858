package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.RawClient;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that declares itself a read is treated as one wherever reads and writes differ. */
@QuarkusTest
@Tag("database-independent")
class PublicReadTest extends RestTest {

  private static final String ELSEWHERE = "https://elsewhere.example";

  private static RequestSpecification body(String text) {
    return anonymous().contentType("text/plain").body(text);
  }

  private static Response preflight(String path) {
    return anonymous()
        .header("Origin", ELSEWHERE)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .options(path);
  }

  @Test
  void anybodyMaySendIt() {
    for (RequestSpecification request :
        List.of(
            body("Why?"),
            body("Why?").header("Authorization", TestUsers.authorization(TestUsers.NOBODY)),
            body("Why?").header("Authorization", TestUsers.authorization(TestUsers.EDITOR)))) {
      Response answer = request.post("/echo");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.asString()).isEqualTo("Why?");
    }
  }

  @Test
  void otherMethodsOfItsPathAreStillWrites() {
    for (Method method : List.of(Method.PUT, Method.PATCH, Method.DELETE)) {
      assertThat(body("Why?").request(method, "/echo").statusCode()).isEqualTo(401);
    }
    assertThat(body("Why?").post("/echo/otherwise").statusCode()).isEqualTo(401);
  }

  @Test
  void aPageOfAnotherOriginMaySendItAndReadTheAnswer() {
    Response answer = body("Why?").header("Origin", ELSEWHERE).post("/echo");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("false");
    Response preflight = preflight("/echo");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,OPTIONS,POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/import", "/echo/otherwise", "/nowhere"})
  void noOtherPathAllowsPostInAPreflight(String path) {
    assertThat(preflight(path).header("Access-Control-Allow-Methods"))
        .isEqualTo("GET,HEAD,OPTIONS");
  }

  @Test
  void itsBodyMayHaveALimitOfItsOwn() {
    String longest = "x".repeat(EchoResource.MAX_BODY);
    assertThat(body(longest).post("/echo/short").asString()).isEqualTo(longest);
    Response refused = body(longest + "x").post("/echo/short");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(read(refused).get("detail").asText())
        .isEqualTo("The body must not be longer than 50 bytes.");
    assertThat(body(longest + "x").post("/echo").statusCode()).isEqualTo(200);
    assertThat(body("x".repeat(2 << 20)).post("/echo").statusCode()).isEqualTo(413);
  }

  @Test
  void aChunkedBodyIsLimitedToo() throws Exception {
    try (RawClient client = new RawClient("localhost", RestAssured.port)) {
      client.send(
          "POST /echo/short HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n33\r\n%s\r\n0\r\n\r\n"
                  .formatted("x".repeat(EchoResource.MAX_BODY + 1)));
      assertThat(client.readResponse().status()).isEqualTo(413);
    }
  }

  @Test
  void theDocumentDescribesItAsARead() {
    JsonNode check = read("/q/openapi?format=json").at("/paths/~1check/post");
    assertThat(check.has("security")).isFalse();
    assertThat(check.get("responses").properties())
        .extracting(Map.Entry::getKey)
        .contains("200", "408", "413", "415")
        .doesNotContain("201", "304", "403", "409");
  }
}
