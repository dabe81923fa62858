package dev.onrecord.platform.openapi;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Golden;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The OpenAPI document matches the service, and the committed one is the one served. */
@QuarkusTest
@Tag("database-independent")
class OpenApiTest extends RestTest {

  private static final Path COMMITTED = Path.of("openapi.yaml");

  @Test
  void theCommittedDocumentIsWhatTheCodeProduces() throws IOException {
    String served = get("/q/openapi").asString();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(Files.readString(COMMITTED))
        .as("run ./mvnw test -Dtest=OpenApiTest -Dopenapi.write=true, and read what changed")
        .isEqualTo(served);
  }

  @Test
  void everyOperationIsDescribedWithAnExampleAndItsErrors() {
    JsonNode paths = read("/q/openapi?format=json").get("paths");
    List<String> incomplete = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          JsonNode operation = method.getValue();
                          if (!isComplete(method.getKey(), operation)) {
                            incomplete.add(method.getKey() + " " + path.getKey());
                          }
                        }));
    assertThat(incomplete).isEmpty();
    assertThat(paths).hasSizeGreaterThan(12);
  }

  private static boolean isComplete(String method, JsonNode operation) {
    JsonNode responses = operation.get("responses");
    String created = Map.of("get", "200", "put", "200", "post", "201", "delete", "204").get(method);
    String success =
        Stream.of(created, "200", "204").filter(responses::has).findFirst().orElse(created);
    boolean shown = hasExamples(responses.path(success).path("content"));
    return !operation.path("summary").asText().isBlank()
        && !operation.path("description").asText().isBlank()
        && !operation.path("operationId").asText().isBlank()
        && responses.has("400")
        && responses.has("500")
        && (method.equals("delete") || success.equals("204") || shown)
        && (method.equals("delete")
            || !operation.has("requestBody")
            || hasExamples(operation.at("/requestBody/content")));
  }

  /** Whether there is an example of JSON, or else of each media type. */
  private static boolean hasExamples(JsonNode content) {
    JsonNode json = content.path("application/json");
    Iterable<JsonNode> shown = json.isMissingNode() ? content : List.of(json);
    return !content.isEmpty()
        && StreamSupport.stream(shown.spliterator(), false)
            .allMatch(type -> type.has("example") || type.has("examples"));
  }

  /** Generators invent a name for a type that has none: {@code Source1}, {@code InlineObject}. */
  @Test
  void everyTypeOfAGeneratedClientHasANameOfItsOwn() {
    JsonNode document = read("/q/openapi?format=json");
    List<String> nameless = new ArrayList<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              assertThat(schema.getKey()).matches("[A-Z][A-Za-z]+");
              schema.getValue().forEach(part -> findNameless(schema.getKey(), part, nameless));
            });
    document.get("paths").forEach(path -> findNameless(path.toString(), path, nameless));
    assertThat(nameless).isEmpty();
  }

  /** Finds enumerations, alternatives and objects that are written where they are used. */
  private static void findNameless(String where, JsonNode node, List<String> nameless) {
    boolean isType = node.path("enum").size() > 1 || node.has("oneOf");
    if (isType || (node.has("properties") && node.path("type").asText().equals("object"))) {
      nameless.add(where + ": " + node);
    }
    node.forEach(part -> findNameless(where, part, nameless));
  }

  /** VerificationTest compares what this operation responds. */
  private static final String OF_A_DAMAGED_RECORD = "verifyRecord";

  @Test
  void everyExampleIsWhatTheServiceAnswers() throws IOException {
    JsonNode examples;
    try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi-examples.json")) {
      examples = tree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
    for (Map.Entry<String, JsonNode> example : examples.properties()) {
      if (example.getKey().equals(OF_A_DAMAGED_RECORD)) {
        continue;
      }
      record.starter();
      String answer = answer(example.getKey(), example.getValue());
      if (example.getValue().has("csv")) {
        JsonNode totals = Imports.last(Imports.csv("", example.getValue().get("csv").asText()));
        assertThat(totals.get("created").asInt()).as(totals.toString()).isPositive();
        assertThat(totals.get("refused").asInt()).as(totals.toString()).isZero();
      }
      JsonNode expected = example.getValue().get("response");
      if (expected == null) {
        assertThat(answer).as(example.getKey()).isEmpty();
        continue;
      }
      if (expected.isTextual()) {
        Golden.assertSame(answer, expected.asText());
        continue;
      }
      assertThatJson(Golden.anywhere(answer))
          .as(example.getKey())
          .whenIgnoringPaths(
              "recordedAt",
              "updatedAt",
              "items[*].recordedAt",
              "items[*].updatedAt",
              // Between tests the clock of the log goes on.
              "items[*].seq",
              "items[*].entity.recordedAt",
              "matches[*].statement.recordedAt",
              "matches[*].statement.updatedAt",
              "next",
              "deliveredSeq",
              "items[*].deliveredSeq",
              "createdAt",
              "items[*].createdAt",
              "createdBy",
              "items[*].createdBy",
              // A source that comes inline gets an id of the service's own.
              "appearances[1].source.id",
              "appearances[1].source.self")
          .isEqualTo(expected);
    }
  }

  private static String answer(String operation, JsonNode example) {
    String path = example.get("path").asText();
    Response answer;
    JsonNode given = example.path("given");
    if (!given.isMissingNode()) {
      post(given.get("path").asText(), given.get("request")).then().statusCode(201);
    }
    if (example.path("request").isTextual()) {
      answer = Imports.send("", example.get("request").asText().getBytes(StandardCharsets.UTF_8));
    } else if (operation.startsWith("replace")) {
      answer = put(path, example.get("request"));
    } else if (example.has("request")) {
      answer = post(path, example.get("request"));
    } else {
      answer = get(path);
    }
    assertThat(answer.statusCode()).as(operation + " " + answer.asString()).isBetween(200, 204);
    return answer.asString();
  }

  @Test
  void swaggerUiIsThereAndTheRootLeadsToIt() {
    assertThat(get("/").asString()).contains("/q/swagger-ui/");
    assertThat(get("/q/swagger-ui/").asString()).contains("OnRecord");
  }
}
