package dev.onrecord.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.DocumentedAnswers;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  void answersWithAsMuchAsThereCanBeAreAsTheDocumentSays() {
    fill();
    DocumentedAnswers documented = new DocumentedAnswers(document);
    List<String> faults = new ArrayList<>();
    List<String> paths =
        List.of(
            "/people?limit=100",
            "/people/" + EXTREME,
            "/people/" + EXTREME + "/history",
            "/organizations?limit=100",
            "/topics?limit=100",
            "/topics/bounds-0",
            "/sources?limit=100",
            "/sources/" + source(0),
            "/statements?limit=100&facets=speaker,about,topic,model,stance,medium,form,year",
            "/statements?q=said&limit=2&person=" + EXTREME,
            "/statements?person=" + "%21".repeat(600) + EXTREME + "&limit=1",
            "/statements?person=" + "'".repeat(2_000) + EXTREME + "&limit=1",
            "/statements?q=%2Bsaid",
            "/statements?q=saidd",
            "/statements?person=nobody-at-all",
            "/statements?person=bounds",
            "/statements?nonsense=1",
            "/statements/" + STATEMENT.substring(12) + "01",
            "/positions?person=" + EXTREME + "&limit=100",
            "/positions?person=" + EXTREME + "&about=bounds-0",
            "/positions?about=bounds-0",
            "/common-ground?person=" + EXTREME + "&person=musk&limit=100",
            "/names?q=bounds&limit=100",
            "/names?q=" + "%F0%9D%92%B3".repeat(100),
            "/changes?limit=1000",
            "/problems",
            "/problems/unknown-name",
            "/people/nobody");
    for (String path : paths) {
      Response answer = get(path);
      documented
          .faults("GET", path, answer.statusCode(), answer::header, answer.asString())
          .forEach(fault -> faults.add(path + ": " + fault));
    }
    ObjectNode wrong = statement("about", "[]");
    IntStream.range(0, 300).forEach(i -> ((ArrayNode) wrong.get("about")).addObject());
    wrong.put("x".repeat(3_000), "y".repeat(3_000));
    Response refused = post("/statements", wrong);
    documented
        .faults("POST", "/statements", refused.statusCode(), refused::header, refused.asString())
        .forEach(faults::add);
    assertThat(faults).isEmpty();
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

  private static final String EXTREME = "b" + "-b".repeat(49);

  private static String source(int number) {
    return "0190e209-a000-7000-9000-%012d".formatted(number);
  }

  /** Items with as many parts as they may have, each as long as it may be. */
  private static void fill() {
    List<JsonNode> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(
          ((ObjectNode) Json5.of("{type: 'topic', slug: 'bounds-%d'}", i))
              .put("name", stretched("Bounds " + i, 200))
              .put("proposition", stretched("Bounds " + i, 500)));
      lines.add(
          ((ObjectNode) Json5.of("{type: 'source', id: '%s', kind: 'other'}", source(i)))
              .put("url", address(i))
              .put("archivedUrl", address(i))
              .put("author", stretched("Bounds", 200))
              .put("title", stretched("Bounds " + i, 500)));
    }
    for (int i = 0; i < 60; i++) {
      lines.add(Json5.of("{type: 'organization', name: 'Bounds Works %d', kind: 'other'}", i));
      lines.add(said("bounds-works-" + i, "Said by works " + i, "2024"));
    }
    ObjectNode person = (ObjectNode) Json5.of("{type: 'person', slug: '%s'}", EXTREME);
    person
        .put("name", stretched("Bounds", 200))
        .put("description", stretched("Bounds", 2_000))
        .put("wikidataId", "Q999999999999");
    IntStream.range(0, 50)
        .forEach(i -> person.withArray("aliases").add(stretched("Alias " + i, 200)));
    IntStream.range(0, 50)
        .forEach(
            i ->
                person
                    .withArray("links")
                    .addObject()
                    .put("label", stretched("Link", 100))
                    .put("url", address(i)));
    IntStream.range(0, 100)
        .forEach(
            i ->
                person
                    .withArray("affiliations")
                    .addObject()
                    .put("role", stretched("Role " + i, 200))
                    .put("organization", "bounds-works-" + i % 60));
    lines.add(person);
    ObjectNode full = said(EXTREME, stretched("Said in full", 10_000), "2024-05-01");
    full.put("venue", stretched("Bounds", 200));
    full.putObject("replyContext")
        .put("summary", stretched("Bounds", 1_000))
        .put("url", address(1));
    full.remove("appearances");
    for (int i = 0; i < 100; i++) {
      full.withArray("about")
          .addObject()
          .put("subject", "bounds-" + i)
          .put("stance", "favor")
          .put("assignedBy", stretched("Bounds", 200));
      full.withArray("appearances")
          .addObject()
          .put("source", source(i))
          .putObject("selector")
          .put("exact", "x".repeat(2_000))
          .put("prefix", stretched("Bounds", 200))
          .put("suffix", stretched("Bounds", 200))
          .put("fragment", "t=9999998.999,9999999.999");
    }
    lines.add(full);
    for (int i = 0; i < 120; i++) {
      ObjectNode turn =
          said(EXTREME, "Said on turn " + i, "2023-%02d-%02d".formatted(1 + i / 28, 1 + i % 28));
      turn.withArray("about")
          .addObject()
          .put("subject", "bounds-0")
          .put("stance", i % 2 == 0 ? "favor" : "against")
          .put("assignedBy", "OpenApiBoundsTest");
      lines.add(turn);
    }
    List<JsonNode> report = Imports.take("", lines.toArray());
    assertThat(report.get(report.size() - 1).path("refused").asInt(-1)).as("%s", report).isZero();
  }

  private static ObjectNode said(String speaker, String text, String date) {
    return ((ObjectNode)
            Json5.of(
                "{type: 'statement', form: 'indirect', medium: 'other', appearances: [{source: '%s'}]}",
                SOURCE))
        .put("speaker", speaker)
        .put("said", date)
        .put("text", text);
  }

  private static String stretched(String beginning, int length) {
    return beginning + WIDE.repeat(length - beginning.length());
  }

  private static String address(int number) {
    String address = "https://bounds.example/%d/".formatted(number);
    return address + "a".repeat(2_048 - address.length());
  }
}
