package dev.onrecord.platform;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that declares itself a read is one to everything that tells reads from writes. */
@QuarkusTest
@Tag("database-independent")
class PublicReadTest extends RestTest {

  private static final String ELSEWHERE = "https://elsewhere.example";

  private static RequestSpecification question(String text) {
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
    for (RequestSpecification asking :
        List.of(
            question("Why?"),
            question("Why?").header("Authorization", TestUsers.authorization(TestUsers.NOBODY)),
            question("Why?").header("Authorization", TestUsers.authorization(TestUsers.EDITOR)))) {
      Response answer = asking.post("/asking");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.asString()).isEqualTo("Why?");
    }
  }

  @Test
  void otherMethodsOfItsAddressAreWritesStill() {
    for (Method method : List.of(Method.PUT, Method.PATCH, Method.DELETE)) {
      assertThat(question("Why?").request(method, "/asking").statusCode()).isEqualTo(401);
    }
    assertThat(question("Why?").post("/asking/otherwise").statusCode()).isEqualTo(401);
  }

  @Test
  void aPageOfAnotherOriginMaySendItAndReadTheAnswer() {
    Response answer = question("Why?").header("Origin", ELSEWHERE).post("/asking");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("false");
    Response preflight = preflight("/asking");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,OPTIONS,POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/import", "/asking/otherwise", "/nowhere"})
  void noOtherAddressIsSaidToTakeAPost(String path) {
    assertThat(preflight(path).header("Access-Control-Allow-Methods"))
        .isEqualTo("GET,HEAD,OPTIONS");
  }

  @Test
  void itsBodyMayHaveABoundOfItsOwn() {
    String longest = "x".repeat(AskingResource.LONGEST);
    assertThat(question(longest).post("/asking/briefly").asString()).isEqualTo(longest);
    Response refused = question(longest + "x").post("/asking/briefly");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(read(refused).get("detail").asText())
        .isEqualTo("The body must not be longer than 50 bytes.");
    assertThat(question(longest + "x").post("/asking").statusCode()).isEqualTo(200);
    assertThat(question("x".repeat(2 << 20)).post("/asking").statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyIsTooLongAlsoWhereItDoesNotSayHowLongItIs() throws Exception {
    try (RawClient client = new RawClient("localhost", RestAssured.port)) {
      client.send(
          "POST /asking/briefly HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n33\r\n%s\r\n0\r\n\r\n"
                  .formatted("x".repeat(AskingResource.LONGEST + 1)));
      assertThat(client.readResponse().status()).isEqualTo(413);
    }
  }

  @Test
  void theDocumentAsksForNoCredentialsOfIt() {
    OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());
    document.setPaths(
        OASFactory.createPaths()
            .addPathItem("/asking", path("ask"))
            .addPathItem("/writing", path("write")));
    new OpenApiOperations(Set.of("ask")).completeIn(document);
    Operation ask = document.getPaths().getPathItem("/asking").getPOST();
    Operation write = document.getPaths().getPathItem("/writing").getPOST();
    assertThat(ask.getSecurity()).isEmpty();
    assertThat(write.getSecurity()).hasSize(2);
    assertThat(ask.getResponses().getAPIResponses().keySet())
        .contains("200", "413", "415")
        .doesNotContain("201", "403", "409");
    assertThat(write.getResponses().getAPIResponses().keySet()).contains("201", "403", "409");
  }

  private static PathItem path(String operation) {
    return OASFactory.createPathItem()
        .POST(
            OASFactory.createOperation()
                .operationId(operation)
                .responses(
                    OASFactory.createAPIResponses()
                        .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                .description("OK")
                                .content(
                                    OASFactory.createContent()
                                        .addMediaType(
                                            "application/json", OASFactory.createMediaType())))));
  }
}
