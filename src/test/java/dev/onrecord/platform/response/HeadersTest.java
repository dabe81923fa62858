package dev.onrecord.platform.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.ScriptHashes;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers for browsers: who may read a response, and that nothing in it may run. */
@QuarkusTest
@Tag("database-independent")
class HeadersTest extends RestTest {

  private static final String ELSEWHERE = "https://elsewhere.example";

  @Inject TestIndex index;

  @TestHTTPResource("/topics")
  URI topics;

  private static void isSafe(Response answer) {
    assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().getValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().getValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src 'unsafe");
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("X-Powered-By")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people",
        "/people/elon-musk",
        "/people/nobody",
        "/statements?limit=0",
        "/statements?status=draft",
        "/problems",
        "/",
        "/explore/statements",
        "/explore/nowhere",
        "/explore/assets/style.css",
        "/sitemap.xml",
        "/nowhere",
        "/x%00",
        "/q/openapi",
        "/q/health",
        "/q/swagger-ui/",
        "/q/swagger-ui/swagger-ui-bundle.js",
        "/q/metrics"
      })
  void everyAnswerIsSafe(String path) {
    isSafe(anonymous().get(path));
    isSafe(anonymous().header("If-None-Match", "*").get(path));
  }

  @Test
  void soIsEveryRefusalOfAWrite() {
    isSafe(anonymous().body("{}").post("/people"));
    isSafe(anonymous().header("Authorization", "Basic eDp5").get("/people"));
    isSafe(post("/people", "{}"));
    isSafe(post("/people", "x".repeat(1_100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/people/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/problems/%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/statements?person=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/statements?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/statements?%3Cscript%3E=1"
      })
  void whatWasAskedNeverComesBackAsAPage(String path) {
    Response answer = anonymous().accept("text/html,*/*").get(path);
    assertThat(answer.contentType()).startsWith("application/").contains("json");
    isSafe(answer);
  }

  @Test
  void theWordsInAHighlightAreEscapedAndOnlyItsMarksAreNot() {
    createTess();
    post("/statements", statement("text", "'Some <b>bold</b> & loud words.'"))
        .then()
        .statusCode(201);
    index.await();
    assertThat(read("/statements?q=bold").at("/items/0/highlight").asText())
        .isEqualTo("Some &lt;b&gt;<mark>bold</mark>&lt;/b&gt; &amp; loud words.");
  }

  @Test
  void aPageOfAnyOriginMayReadAndNoneMayWrite() {
    Response read = anonymous().header("Origin", ELSEWHERE).get("/people");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo(ELSEWHERE);
    assertThat(read.header("Access-Control-Allow-Credentials")).isEqualTo("false");
    assertThat(read.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Link", "Retry-After");
    assertThat(read.header("Vary")).contains("Origin");
    Response preflight =
        anonymous()
            .header("Origin", ELSEWHERE)
            .header("Access-Control-Request-Method", "POST")
            .options("/people");
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,OPTIONS");
    Response asked = anonymous().header("Origin", ELSEWHERE).options("/people");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.header("Allow")).contains("POST");
    Response write =
        json().header("Origin", ELSEWHERE).body(Json5.of("{name: 'Ada Example'}")).post("/people");
    assertThat(write.statusCode()).isEqualTo(403);
    assertThat(write.contentType()).isEqualTo("application/problem+json");
    assertThat(read(write).get("type").asText()).isEqualTo("/problems/forbidden");
    assertThat(get("/people/ada-example").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageOfTheServiceItselfMayWrite() {
    String own = "http://localhost:" + RestAssured.port;
    assertThat(
            json()
                .header("Origin", own)
                .body(Json5.of("{name: 'Ada Example'}"))
                .post("/people")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void thePolicyNamesTheScriptsOfSwaggerUi() throws Exception {
    Response page = anonymous().get("/q/swagger-ui/");
    assertThat(page.header("Content-Security-Policy")).contains(ScriptHashes.of(page.asString()));
  }

  /** Among these are all that use the client of the JDK. */
  @Test
  void clientsThatOfferHttp2MayWrite() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    for (String name : List.of("One topic", "Another topic")) {
      HttpRequest request =
          HttpRequest.newBuilder(topics)
              .header("Content-Type", "application/json")
              .header("Authorization", TestUsers.authorization(TestUsers.ADMIN))
              .POST(HttpRequest.BodyPublishers.ofString(Json5.of("{name: '%s'}", name).toString()))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  @Test
  void whatIsNoMediaTypeIsRefusedOfAnyRequest() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(topics.resolve(STATEMENT + "01"))
            .header("Content-Type", "-1")
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     multipart/form-data; boundary=x,   200",
    "GET,     application/x-www-form-urlencoded, 200",
    "OPTIONS, multipart/form-data; boundary=x,   200",
    "PATCH,   multipart/form-data; boundary=x,   405",
    "POST,    multipart/form-data; boundary=x,   415",
    "POST,    Application/X-WWW-Form-Urlencoded, 415",
  })
  void aFormIsReadByNothing(String method, String type, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(topics)
            .header("Content-Type", type)
            .header("Authorization", TestUsers.authorization(TestUsers.EDITOR))
            .method(method, HttpRequest.BodyPublishers.ofString("name=Invented"))
            .build();
    // Twice by one connection: what nobody read of the first is not taken for the second.
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({"/topics, 400", "/nowhere, 400", "/statements.atom, 400", "/q/health/ready, 200"})
  void aClientOfOldTooNamesTheHostUnlessItProbesTheHealth(String path, int status)
      throws Exception {
    assertThat(raw("GET %s HTTP/1.0\r\n\r\n".formatted(path)))
        .startsWith("HTTP/1.0 %d ".formatted(status));
  }

  /** What is answered to a request of which each byte counts. */
  private String raw(String request) throws IOException {
    try (Socket client = new Socket(topics.getHost(), topics.getPort())) {
      client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv;q=0                          | 406
          application/json; Q = 0.000           | 406
          application/json;q=0, text/csv;q=0.1  | 200 text/csv
          text/csv;q=0, */*;q=0.1               | 200 application/json
          application/json;q=0.001              | 200 application/json
          application/*;q=0, */*                | 200 text/csv
          garbage                               | 406
          garbage, application/json             | 200 application/json
          *                                     | 200 application/json
          text/html, */*;q=0                    | 406
          """)
  void whatIsNotWantedIsNotSent(String accept, String expected) {
    Response answer = anonymous().header("Accept", accept).get("/statements");
    assertThat(answer.statusCode() + " " + answer.contentType()).startsWith(expected);
  }

  @Test
  void aWildcardDoesNotBringBackWhatIsNotWanted() {
    Response answer = anonymous().header("Accept", "application/json;q=0, */*").get("/statements");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).doesNotStartWith("application/json");
    assertThat(
            anonymous().header("Accept", "application/json;q=0, */*").get("/people").statusCode())
        .isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource({
    "/statements?q=rust;%20go",
    "/statements?q=%22a;b%22;from=yesterday",
    "/sources?url=https://a.example/;jsessionid=1?a=b;c=d",
  })
  void aSemicolonInAQueryIsData(String path) {
    assertThat(anonymous().get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Encoding,  gzip,          415",
    "Content-Encoding,  br,            415",
    "Content-Encoding,  identity,      201",
    "Transfer-Encoding, xchunked,      400",
    "Transfer-Encoding, 'gzip, chunked', 400",
    "Transfer-Encoding, Chunked,       201",
  })
  void aBodyIsTakenAsItIs(String header, String value, int status) throws Exception {
    String body = Json5.of("{name: 'Invented'}").toString();
    String framed =
        header.equals("Transfer-Encoding")
            ? "\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body)
            : "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    String head =
        """
        POST /topics HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: application/json\r
        Authorization: %s\r
        %s: %s\r
        """
            .formatted(TestUsers.authorization(TestUsers.EDITOR), header, value);
    assertThat(raw(head + framed)).startsWith("HTTP/1.1 %d ".formatted(status));
  }
}
