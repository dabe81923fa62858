package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RawClient;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that declares itself a public read is a read to roles, origins and limits alike. */
@QuarkusTest
@Tag("database-independent")
class PublicReadTest extends RestTest {

  private static final String ELSEWHERE = "https://elsewhere.example";

  private static RequestSpecification question(String text) {
    return anonymous().contentType("text/plain").body(text);
  }

  private static RequestSpecification editor() {
    return question("Why?").header("Authorization", TestUsers.authorization(TestUsers.EDITOR));
  }

  private static Response preflight(String path) {
    return anonymous()
        .header("Origin", ELSEWHERE)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .options(path);
  }

  @Test
  void anybodyMaySendIt() {
    for (RequestSpecification request :
        List.of(
            question("Why?"),
            question("Why?").header("Authorization", TestUsers.authorization(TestUsers.NOBODY)),
            editor())) {
      Response response = request.post("/echo");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.asString()).isEqualTo("Why?");
    }
  }

  @Test
  void otherMethodsAtItsAddressStillWrite() {
    for (Method method : List.of(Method.PUT, Method.PATCH, Method.DELETE)) {
      assertThat(question("Why?").request(method, "/echo").statusCode()).isEqualTo(401);
    }
    assertThat(question("Why?").post("/echo/nowhere").statusCode()).isEqualTo(401);
  }

  @Test
  void aPageOfAnotherOriginMaySendItAndReadTheResponse() {
    Response response = question("Why?").header("Origin", ELSEWHERE).post("/echo");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(response.header("Access-Control-Allow-Credentials")).isEqualTo("false");
    Response preflight = preflight("/echo");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,OPTIONS,POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people",
        "/import",
        "/echo/nowhere",
        "/nowhere",
        "/echo/kept?keep=true",
        "/echo/kept?keep",
        "/echo/kept?%6beep=true",
        "/echo/kept?keep=false&keep=true"
      })
  void aPreflightAllowsAPostToNothingElse(String path) {
    assertThat(preflight(path).header("Access-Control-Allow-Methods"))
        .isEqualTo("GET,HEAD,OPTIONS");
  }

  /** Browsers add cached Basic credentials to simple requests, which have no preflight. */
  @ParameterizedTest
  @ValueSource(strings = {"keep=true", "keep=false", "keep", "%6beep=true", "keep=false&keep=true"})
  void theParameterThatWritesIsRefusedToOtherOriginsEvenWithCredentials(String query) {
    for (String origin : List.of(ELSEWHERE, "null")) {
      Response refused = editor().header("Origin", origin).post("/echo/kept?" + query);
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
      assertThat(read(refused).get("detail").asText())
          .isEqualTo("Pages of other origins may read but not write.");
    }
  }

  /** To the check as to the operation, a semicolon is a part of a value. */
  @Test
  void aSemicolonDoesNotHideTheParameterThatWrites() {
    Response refused = editor().header("Origin", ELSEWHERE).post("/echo/kept?a=b;keep=true");
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    assertThat(editor().header("Origin", ELSEWHERE).post("/echo/kept?keep=;a=b").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theParameterThatWritesRequiresAnEditor() {
    assertThat(question("Why?").post("/echo/kept").statusCode()).isEqualTo(200);
    assertThat(editor().post("/echo/kept?keep=true").statusCode()).isEqualTo(200);
    assertThat(question("Why?").post("/echo/kept?keep=true").statusCode()).isEqualTo(401);
    assertThat(
            question("Why?")
                .header("Authorization", TestUsers.authorization(TestUsers.NOBODY))
                .post("/echo/kept?keep=true")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void itsBodyMayHaveALimitOfItsOwn() {
    String longest = "x".repeat(EchoResource.MAX_BODY);
    assertThat(question(longest).post("/echo/short").asString()).isEqualTo(longest);
    Response refused = question(longest + "x").post("/echo/short");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(read(refused).get("detail").asText())
        .isEqualTo("The body must not be longer than 50 bytes.");
    assertThat(question(longest + "x").post("/echo").statusCode()).isEqualTo(200);
    assertThat(question("x".repeat(2 << 20)).post("/echo").statusCode()).isEqualTo(413);
  }

  @Test
  void theLimitHoldsForABodyWithoutALengthToo() throws Exception {
    try (RawClient client = new RawClient("localhost", RestAssured.port)) {
      client.send(
          "POST /echo/short HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n33\r\n%s\r\n0\r\n\r\n"
                  .formatted("x".repeat(EchoResource.MAX_BODY + 1)));
      assertThat(client.readResponse().status()).isEqualTo(413);
    }
  }
}
