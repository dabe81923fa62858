package dev.onrecord.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.DocumentedAnswers;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds and types in the OpenAPI document are those of the service, from either side. */
@QuarkusTest
@Tag("database-independent")
class OpenApiBoundsTest extends RestTest {

  private static final List<String> TYPES =
      List.of(
          "application/json",
          MediaTypes.NDJSON,
          MediaTypes.CSV,
          MediaTypes.JSON_LD,
          MediaTypes.ATOM,
          MediaTypes.JSON_FEED,
          "text/event-stream",
          "text/plain",
          "image/png");

  /** A character that takes two of Java's, so that it shows what is counted. */
  private static final String WIDE = "\uD835\uDCB3";

  @Inject TestIndex index;

  private JsonNode document;

  @BeforeEach
  void readTheDocument() {
    document = read("/q/openapi?format=json");
  }

  private JsonNode examples() throws java.io.IOException {
    try (var file = OpenApiBoundsTest.class.getResourceAsStream("/openapi-examples.json")) {
      return tree(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** The address of an example without its query, for each operation that reads. */
  private Map<String, JsonNode> readers() throws java.io.IOException {
    Map<String, JsonNode> readers = new java.util.TreeMap<>();
    JsonNode examples = examples();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      // Webhooks are for admins only.
      if (!get.isMissingNode()
          && !path.getKey().equals("/changes/stream")
          && !path.getKey().startsWith("/webhooks")) {
        String example =
            examples.path(get.get("operationId").asText()).path("path").asText(path.getKey());
        readers.put(example.replaceAll("\\?.*", ""), get);
      }
    }
    assertThat(readers).hasSizeGreaterThan(20);
    return readers;
  }

  @Test
  void eachAddressAnswersWithTheTypesThatTheDocumentNamesAndNoOthers() throws Exception {
    for (Map.Entry<String, JsonNode> reader : readers().entrySet()) {
      String path = reader.getKey();
      String query = required(path);
      TreeSet<String> documented = new TreeSet<>();
      reader.getValue().at("/responses/200/content").fieldNames().forEachRemaining(documented::add);
      TreeSet<String> given = new TreeSet<>();
      for (String type : TYPES) {
        Response answer = anonymous().accept(type).get(path + query);
        if (answer.statusCode() == 200) {
          given.add(answer.contentType().replaceAll(";.*", ""));
          assertThat(answer.contentType()).as(path).startsWith(type);
        } else {
          assertThat(answer.statusCode()).as(path + " as " + type).isEqualTo(406);
        }
      }
      assertThat(given).as(path).isEqualTo(documented);
    }
  }

  private static String required(String path) {
    return switch (path) {
      case "/positions" -> "?person=musk";
      case "/common-ground" -> "?person=musk&person=zuckerberg";
      case "/names" -> "?q=zuck";
      case "/check" -> "?quote=x";
      default -> "";
    };
  }

  @Test
  void aParameterMayBeAsLongAsTheDocumentSaysAndNoLonger() throws Exception {
    int checked = 0;
    for (Map.Entry<String, JsonNode> reader : readers().entrySet()) {
      for (JsonNode parameter : reader.getValue().path("parameters")) {
        JsonNode schema = parameter.get("schema");
        JsonNode text = schema.path("items").isMissingNode() ? schema : schema.get("items");
        if (parameter.get("in").asText().equals("query") && text.has("maxLength")) {
          String name = parameter.get("name").asText();
          int most = text.get("maxLength").asInt();
          String query = reader.getKey() + "?" + name + "=";
          assertThat(get(query + "x".repeat(most)).asString()).as(query).doesNotContain("longer");
          Response over = get(query + "x".repeat(most + 1));
          assertThat(over.statusCode()).as(query).isEqualTo(400);
          assertThat(read(over).at("/violations/0/field").asText()).as(query).isEqualTo(name);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void aLimitMayBeAsLargeAsTheDocumentSaysAndNoLarger() throws Exception {
    int checked = 0;
    for (Map.Entry<String, JsonNode> reader : readers().entrySet()) {
      for (JsonNode parameter : reader.getValue().path("parameters")) {
        if (parameter.get("name").asText().equals("limit")) {
          String path = reader.getKey();
          String query = path + (required(path).isEmpty() ? "?" : required(path) + "&") + "limit=";
          int least = parameter.at("/schema/minimum").asInt();
          int most = parameter.at("/schema/maximum").asInt();
          assertThat(get(query + least).statusCode()).as(query).isEqualTo(200);
          assertThat(get(query + most).statusCode()).as(query).isEqualTo(200);
          assertThat(get(query + (least - 1)).statusCode()).as(query).isEqualTo(400);
          assertThat(get(query + (most + 1)).statusCode()).as(query).isEqualTo(400);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(8);
  }

  @ParameterizedTest
  @CsvSource({
    "PersonForm, /people, {name: 'Bounded Example'}",
    "OrganizationForm, /organizations, '{name: ''Bounded Example'', kind: ''company''}'",
    "AiModelForm, /models, {name: 'Bounded Example'}",
    "TopicForm, /topics, {name: 'Bounded Example'}",
    "SourceForm, /sources, '{title: ''Bounded Example'', kind: ''other''}'",
    "StatementForm, /statements, ''",
  })
  void aTextOfAFormMayBeAsLongAsTheDocumentSaysAndNoLonger(String form, String path, String json) {
    JsonNode properties = document.at("/components/schemas/" + form + "/properties");
    int checked = 0;
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode schema = property.getValue();
      if (schema.has("maxLength") && !schema.has("pattern") && !schema.has("format")) {
        int most = schema.get("maxLength").asInt();
        assertThat(create(path, json, property.getKey(), most).statusCode())
            .as("%s of %d", property.getKey(), most)
            .isEqualTo(201);
        Response over = create(path, json, property.getKey(), most + 1);
        assertThat(over.statusCode()).as("%s of %d", property.getKey(), most + 1).isEqualTo(400);
        assertThat(read(over).at("/violations/0/field").asText()).isEqualTo(property.getKey());
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }

  /** In a record of its own, so that nothing is there already. */
  private Response create(String path, String json, String field, int length) {
    record.starter();
    ObjectNode form;
    if (json.isEmpty()) {
      createTess();
      form = statement();
    } else {
      form = (ObjectNode) Json5.of(json);
    }
    if (field.equals("name")) {
      form.put("slug", "bounded-example");
    }
    return post(path, form.put(field, WIDE.repeat(length - 1) + "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"", "a,", "\u6E90\"", "a\uD835\uDCB3\""})
  void aHighlightIsNeverLongerThanTheDocumentSays(String unit) {
    createTess();
    String text = unit.repeat(10_000 / unit.codePointCount(0, unit.length()) - 1) + "a\u6E90";
    String id =
        read(post("/statements", statement().put("text", text))
                .then()
                .statusCode(201)
                .extract()
                .response())
            .get("id")
            .asText();
    index.await();
    JsonNode found = read("/statements?q=a%7C%E6%BA%90&speaker=tess-example");
    assertThat(ids(found)).containsExactly(id);
    String highlight = found.at("/items/0/highlight").asText();
    int most =
        document.at("/components/schemas/FoundStatement/properties/highlight/maxLength").asInt();
    assertThat(highlight.codePointCount(0, highlight.length())).isBetween(text.length(), most);
  }

  @Test
  void anOriginHoweverLongIsNamedWithinTheBound() {
    String origin = "https://" + "a".repeat(4_000) + ".example";
    Response answer = anonymous().header("Origin", origin).get("/people/elon-musk");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    assertThat(
            new DocumentedAnswers(document)
                .faults(
                    "GET",
                    "/people/elon-musk",
                    answer.statusCode(),
                    answer::header,
                    answer.asString()))
        .isEmpty();
  }
}
