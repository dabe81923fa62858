package dev.onrecord.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write and who sees drafts: users and valid tokens, each by role. */
@QuarkusTest
@Tag("database-independent")
class SecurityTest extends RestTest {

  /** The paths that a POST only reads. */
  private static final Set<String> PUBLIC_READS = Set.of("/articles", "/check");

  /** What only admins read. */
  private static final String SETTINGS = "/webhooks";

  private static final JsonNode ADA = Json5.of("{name: 'Ada Example'}");

  private long entries;

  @BeforeEach
  void countWhatWasWritten() {
    entries = record.number("select count(*) from change_log");
  }

  private static RequestSpecification as(String user) {
    return anonymous().header("Authorization", TestUsers.authorization(user));
  }

  private static RequestSpecification bearing(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  private void nothingWasWritten(Response refused, int status, String type) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    JsonNode problem = read(refused);
    assertThat(problem.get("type").asText()).isEqualTo("/problems/" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(refused.headers().getValues("WWW-Authenticate"))
        .isEqualTo(
            status == 401
                ? List.of(
                    "Basic realm=\"OnRecord\", charset=\"UTF-8\"", "Bearer realm=\"OnRecord\"")
                : List.of());
    assertThat(record.number("select count(*) from change_log")).isEqualTo(entries);
  }

  @Test
  void everyOperationThatTakesARoleIsRefusedToStrangersBeforeAnythingElseOfItIsJudged() {
    JsonNode paths = read("/q/openapi?format=json").get("paths");
    int operations = 0;
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        Method method = Method.valueOf(operation.getKey().toUpperCase(Locale.ROOT));
        boolean writes = method != Method.GET && !PUBLIC_READS.contains(path.getKey());
        if (writes || path.getKey().startsWith(SETTINGS)) {
          String address = path.getKey().replaceAll("\\{[^}]*}", "nothing-there");
          // Neither the body, its type, the parameter nor the version fits.
          Response stranger =
              anonymous()
                  .contentType("text/plain")
                  .header("If-Match", "nonsense")
                  .body("{")
                  .request(method, address + "?no=parameter");
          nothingWasWritten(stranger, 401, "not-authenticated");
          assertThat(read(stranger).get("instance").asText()).isEqualTo(address);
          Response known =
              as(TestUsers.NOBODY)
                  .contentType("text/plain")
                  .body("{")
                  .request(method, address + "?no=parameter");
          nothingWasWritten(known, 403, "forbidden");
          JsonNode responses = operation.getValue().get("responses");
          assertThat(responses.has("401") && responses.has("403")).as(address).isTrue();
          assertThat(operation.getValue().get("security").findValuesAsText("basic")).hasSize(1);
          operations++;
        } else {
          JsonNode security = operation.getValue().path("security");
          assertThat(security.isMissingNode() || security.get(0).isEmpty())
              .as(path.getKey())
              .isTrue();
        }
      }
    }
    assertThat(operations).isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/q/health", "/people/../people", "//people", "/people/"})
  void whatNothingIsKnownOfIsNotWrittenByStrangersEither(String path) {
    for (Method method : List.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE)) {
      nothingWasWritten(anonymous().body(ADA).request(method, path), 401, "not-authenticated");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic !",
        "Basic bm9ib2R5",
        "Basic bm9ib2R5OndoYXRldmVy",
        "Basic dGVzdC1hZG1pbjp3cm9uZw==",
        "Basic dGVzdC1hZG1pbjo=",
        "Bearer x.y.z",
        "Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiYWRtaW4iXX0."
      })
  void badCredentialsAreRefusedWhateverIsAskedFor(String authorization) {
    for (Method method : List.of(Method.GET, Method.POST)) {
      RequestSpecification request = anonymous().header("Authorization", authorization);
      Response refused =
          (method == Method.GET ? request : request.body(ADA)).request(method, "/people");
      nothingWasWritten(refused, 401, "not-authenticated");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people/elon-musk/merge",
        "/organizations/meta/merge",
        "/models/gpt-4/merge",
        "/topics/ai-safety/merge",
        STATEMENT + "01/merge",
        STATEMENT + "01/redaction"
      })
  void whatCannotBeTakenBackIsForAdmins(String path) {
    nothingWasWritten(
        as(TestUsers.EDITOR).contentType("text/plain").body("{").post(path), 403, "forbidden");
    assertThat(as(TestUsers.ADMIN).body("{}").post(path).statusCode()).isEqualTo(400);
  }

  @Test
  void timesAreKeptForAdminsAlone() {
    JsonNode line = Json5.of("{type: 'topic', slug: 'new', name: 'New'}");
    nothingWasWritten(
        as(TestUsers.EDITOR)
            .contentType("application/x-ndjson")
            .body(line.toString().getBytes(StandardCharsets.UTF_8))
            .post("/import?keepTimes=true"),
        403,
        "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Bearer", "Digest username=\"test-admin\"", "", "admin"})
  void whatIsNoneOfTheSchemesIsAsNoneAtAll(String authorization) {
    assertThat(anonymous().header("Authorization", authorization).get("/people").statusCode())
        .isEqualTo(200);
    nothingWasWritten(
        anonymous().header("Authorization", authorization).body(ADA).post("/people"),
        401,
        "not-authenticated");
  }

  @Test
  void anEditorWritesAndTheLogSaysWho() {
    assertThat(as(TestUsers.EDITOR).body(ADA).post("/people").statusCode()).isEqualTo(201);
    assertThat(
            record.number(
                "select count(*) from change_log where actor = '" + TestUsers.EDITOR + "'"))
        .isEqualTo(1);
    assertThat(
            as(TestUsers.ADMIN).header("If-Match", "*").delete("/people/ada-example").statusCode())
        .isEqualTo(204);
    assertThat(
            record.number(
                "select count(*) from change_log where actor = '" + TestUsers.ADMIN + "'"))
        .isEqualTo(1);
  }

  @Test
  void aTokenIsAsGoodAsAPassword() throws Exception {
    String token = TestUsers.token("ada@example.org", "editor", Duration.ofMinutes(5));
    assertThat(bearing(token).body(ADA).post("/people").statusCode()).isEqualTo(201);
    assertThat(record.number("select count(*) from change_log where actor = 'ada@example.org'"))
        .isEqualTo(1);
  }

  @Test
  void aTokenIsRefusedThatHasExpiredOrThatSomebodyElseSigned() throws Exception {
    nothingWasWritten(
        bearing(TestUsers.token("ada", "admin", Duration.ofMinutes(-5))).body(ADA).post("/people"),
        401,
        "not-authenticated");
    String foreign =
        TestUsers.token("ada", "admin", Duration.ofMinutes(5), TestUsers.newKey().getPrivate());
    nothingWasWritten(bearing(foreign).body(ADA).post("/people"), 401, "not-authenticated");
    String nobody = TestUsers.token("ada", "viewer", Duration.ofMinutes(5));
    nothingWasWritten(bearing(nobody).body(ADA).post("/people"), 403, "forbidden");
  }

  @Test
  void aNameTooLongForTheLogIsCut() throws Exception {
    String token = TestUsers.token("a".repeat(300), "editor", Duration.ofMinutes(5));
    assertThat(bearing(token).body(ADA).post("/people").statusCode()).isEqualTo(201);
    assertThat(record.number("select max(length(actor)) from change_log")).isEqualTo(200);
  }

  @Test
  void draftsAreForEditors() {
    createTess();
    String path =
        read(post("/statements", statement("status", "'draft'"))).at("/urls/self").asText();
    // Twice, since what was answered is kept.
    for (int i = 0; i < 2; i++) {
      for (String status : new String[] {"draft", "any"}) {
        String list = "/statements?person=tess&status=" + status;
        assertThat(ids(read(as(TestUsers.EDITOR).get(list)))).hasSize(1);
        assertThat(anonymous().get(list).statusCode()).isEqualTo(401);
        assertThat(anonymous().get(list).headers().getValues("WWW-Authenticate")).hasSize(2);
        assertThat(as(TestUsers.NOBODY).get(list).statusCode()).isEqualTo(403);
      }
      assertThat(as(TestUsers.EDITOR).get(path).statusCode()).isEqualTo(200);
      assertThat(anonymous().get(path).statusCode()).isEqualTo(404);
      assertThat(anonymous().head(path).statusCode()).isEqualTo(404);
      assertThat(as(TestUsers.NOBODY).get(path).statusCode()).isEqualTo(404);
      assertThat(anonymous().header("If-None-Match", "*").get(path).statusCode()).isEqualTo(404);
      assertThat(ids(read(anonymous().get("/statements?person=tess")))).isEmpty();
    }
  }

  @Test
  void noCacheThatIsSharedKeepsWhatWasAnsweredToSomebody() {
    for (String path : new String[] {"/statements?person=musk", STATEMENT + "01", "/people"}) {
      for (int i = 0; i < 2; i++) {
        Response open = anonymous().get(path);
        Response personal = as(TestUsers.EDITOR).get(path);
        assertThat(open.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(personal.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(open.header("Vary")).isEqualTo("Accept, Accept-Encoding, Authorization, Origin");
        assertThat(personal.header("Vary")).isEqualTo(open.header("Vary"));
        assertThat(personal.asString()).isEqualTo(open.asString());
        assertThat(
                as(TestUsers.EDITOR).header("If-None-Match", "*").get(path).header("Cache-Control"))
            .isEqualTo("private, no-cache");
      }
    }
    assertThat(anonymous().get("/statements").header("ETag"))
        .isNotEqualTo(as(TestUsers.EDITOR).get("/statements").header("ETag"))
        .isEqualTo(as(TestUsers.NOBODY).get("/statements").header("ETag"));
  }

  @Test
  void metricsAreForAdminsAndHealthIsForAll() {
    assertThat(anonymous().get("/q/metrics").statusCode()).isEqualTo(401);
    assertThat(as(TestUsers.EDITOR).get("/q/metrics").statusCode()).isEqualTo(403);
    assertThat(as(TestUsers.ADMIN).get("/q/metrics").statusCode()).isEqualTo(200);
    assertThat(anonymous().get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aWholeRefusalReadsLikeThis() {
    ObjectNode problem = (ObjectNode) read(anonymous().body(ADA).post("/people"));
    assertThat(problem)
        .isEqualTo(
            tree(
                """
                {"type": "/problems/not-authenticated", "title": "Not authenticated", "status": 401,
                 "detail": "This requires the role editor. Authenticate first.", "instance": "/people"}"""));
  }
}
