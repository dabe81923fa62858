package dev.onrecord.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OPTIONS, the `Allow` of a 405 and the OpenAPI document name the same methods of each route. */
@QuarkusTest
@Tag("database-independent")
class MethodsTest extends RestTest {

  private static final String STREAM = "/changes/stream";

  /** Required query parameters. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "/check", "?quote=open+source",
          "/names", "?q=musk",
          "/positions", "?person=musk",
          "/common-ground", "?person=musk&person=zuck");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  /** The methods of each path of the OpenAPI document, which hides the root. */
  private static Map<String, SortedSet<String>> documented() {
    Map<String, SortedSet<String>> paths = new TreeMap<>();
    paths.put("/", new TreeSet<>(List.of("GET", "HEAD", "OPTIONS")));
    read("/q/openapi?format=json")
        .get("paths")
        .properties()
        .forEach(
            path -> {
              SortedSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
              path.getValue()
                  .fieldNames()
                  .forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
              if (methods.contains("GET")) {
                methods.add("HEAD");
              }
              paths.put(path.getKey(), methods);
            });
    return paths;
  }

  /** The path with an id or slug that does not exist, so that no method changes the record. */
  private static String fill(String path) {
    return path.replaceAll("\\{[^}]*}", "nothing");
  }

  private static RequestSpecification request() {
    return given().urlEncodingEnabled(false).redirects().follow(false);
  }

  @Test
  void optionsAndARefusalAllowWhatTheRouteTakes() {
    List<String> wrong = new ArrayList<>();
    Map<String, SortedSet<String>> documented = documented();
    documented.forEach(
        (path, methods) -> {
          String allow = String.join(", ", methods);
          Response options = request().options(fill(path));
          if (options.statusCode() != 200 || !allow.equals(options.header("Allow"))) {
            wrong.add("OPTIONS %s: %s".formatted(path, options.header("Allow")));
          }
          for (String method : METHODS) {
            // GET of the stream has no end; its tests are in ChangesTest.
            if (!(method.equals("GET") && path.equals(STREAM))) {
              Response answer = request().request(method, fill(path));
              boolean refused = answer.statusCode() == 405;
              if (refused == methods.contains(method)
                  || refused && !allow.equals(answer.header("Allow"))) {
                wrong.add(
                    "%s %s: %d %s"
                        .formatted(method, path, answer.statusCode(), answer.header("Allow")));
              }
            }
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(documented).containsKeys("/statements.csv", "/changes/stream", "/people/{slug}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/q/nowhere",
        "/q/swagger-ui/nothing",
        "/q/swagger-ui/index.html/nothing",
        "/statementsXcsv",
        "/statements.xml",
        "/changes.csv",
        "/people/elon-musk/nothing",
        "/people.ndjson",
        "/x%00"
      })
  void anAddressThatDoesNotExistIsTheSameProblemForOptions(String path) {
    Response options = request().options(path);
    assertThat(options.statusCode()).isEqualTo(404);
    assertThat(options.contentType()).isEqualTo("application/problem+json");
    assertThat(read(options)).isEqualTo(read(request().get(path)));
    assertThat(options.header("Allow")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/", "/q/health", "/q/openapi", "/q/swagger-ui/", "/q/metrics"})
  void anAddressThatExistsIsFound(String path) {
    assertThat(request().options(path).statusCode()).isEqualTo(200);
  }

  /** An upgrade of Swagger UI may bring other files. */
  @Test
  void whatThePageOfSwaggerUiLoadsIsFound() {
    List<String> files =
        Pattern.compile("(?:href|src)=[\"']([\\w.-]+)[\"']")
            .matcher(get("/q/swagger-ui/").asString())
            .results()
            .map(file -> file.group(1))
            .toList();
    assertThat(files).contains("swagger-ui-bundle.js", "swagger-ui.css");
    for (String file : files) {
      String path = "/q/swagger-ui/" + file;
      assertThat(request().get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(request().options(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/"})
  void whatQuarkusServesIsRead(String path) {
    assertThat(request().options(path).headers().getValues("Allow"))
        .containsExactly("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/ready",
        "/q/openapi",
        "/q/openapi.json",
        "/q/metrics",
        "/q/swagger-ui/",
        "/q/swagger-ui/index.html"
      })
  void whatQuarkusServesIsOnlyRead(String path) {
    assertThat(request().get(path).statusCode()).isEqualTo(200);
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
      Response refused = request().request(method, path);
      assertThat(refused.statusCode()).as(method).isEqualTo(405);
      assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
      assertThat(refused.contentType()).isEqualTo("application/problem+json");
    }
  }

  /** As GET answers, but for the body. */
  @Test
  void headAnswersWhereverGetDoes() {
    List<String> wrong = new ArrayList<>();
    documented()
        .forEach(
            (path, methods) -> {
              // A fresh record has no webhook.
              if (methods.contains("GET")
                  && !path.equals(STREAM)
                  && !path.equals("/webhooks/{id}")) {
                Response get = request().get(sample(path));
                Response head = request().head(sample(path));
                if (get.statusCode() >= 400
                    || !headers(head).equals(headers(get))
                    || !head.asString().isEmpty()) {
                  wrong.add("%s: %s, not %s".formatted(path, headers(head), headers(get)));
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** A request for something that is there. */
  private static String sample(String path) {
    String id = path.startsWith("/sources") ? SOURCE : idOf(STATEMENT + "01");
    String slug =
        switch (path.split("/", -1)[1]) {
          case "organizations" -> "meta";
          case "models" -> "llama-3-1";
          case "topics" -> "open-source-ai";
          default -> "elon-musk";
        };
    return path.replace("{id}", id).replace("{slug}", slug).replace("{problem}", "not-found")
        + QUERIES.getOrDefault(path, "");
  }

  private static List<String> headers(Response answer) {
    List<String> headers = new ArrayList<>(List.of(String.valueOf(answer.statusCode())));
    for (String name : List.of("Content-Type", "Cache-Control", "ETag", "Vary", "Link")) {
      headers.add(answer.header(name));
    }
    return headers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/statements", "/statements.csv", "/q/openapi", "/changes/stream"})
  void aPreflightIsAnsweredForReadingAlone(String path) {
    Response preflight =
        anonymous()
            .header("Origin", "https://elsewhere.example")
            .header("Access-Control-Request-Method", "GET")
            .options(path);
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,OPTIONS");
    assertThat(preflight.header("Access-Control-Allow-Origin"))
        .isEqualTo("https://elsewhere.example");
  }
}
