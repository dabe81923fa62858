package dev.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.exchange.csv.CellList;
import dev.onrecord.exchange.csv.FormulaGuard;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Golden;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of whole results in formats other than JSON. */
@QuarkusTest
class ExportTest extends RestTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  @Inject TestIndex index;

  @ParameterizedTest
  @CsvSource({
    "ndjson, application/x-ndjson",
    "csv, text/csv",
    "jsonld, application/ld+json",
    "atom, application/atom+xml",
    "feed.json, application/feed+json"
  })
  void theSuffixAndTheHeaderAreTheSame(String suffix, String mediaType) {
    Response linked = get("/statements." + suffix + "?person=musk");
    assertThat(linked.statusCode()).isEqualTo(200);
    assertThat(linked.contentType()).isEqualTo(mediaType + ";charset=UTF-8");
    Response negotiated =
        given().urlEncodingEnabled(false).accept(mediaType).get("/statements?person=musk");
    assertThat(negotiated.statusCode()).isEqualTo(200);
    assertThat(negotiated.contentType()).isEqualTo(linked.contentType());
    assertThat(negotiated.header("Vary")).startsWith("Accept");
    assertThat(negotiated.asString()).isEqualTo(linked.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", BROWSER, "application/*;q=0.5, */*;q=0.1"})
  void whoeverTakesAnythingGetsJson(String accept) {
    for (String path : List.of("/statements", STATEMENT + "01")) {
      Response answer = given().accept(accept).get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
    }
  }

  @Test
  void whatIsNotServedIsNotAcceptable() {
    for (String path : List.of("/statements", STATEMENT + "01", "/statements.csv")) {
      Response answer = given().accept("image/png").get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(406);
      assertThat(read(answer).get("type").asText()).isEqualTo("/problems/not-acceptable");
    }
  }

  @Test
  void eachLineOfNdjsonIsAsTheItemIsRead() {
    Response export = get("/statements.ndjson?topic=open-source-ai");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"statements.ndjson\"");
    String whole = export.asString();
    assertThat(whole).endsWith("\n");
    List<JsonNode> lines = whole.lines().map(RestTest::tree).toList();
    assertThat(lines.stream().map(line -> line.get("id").asText()))
        .isEqualTo(ids(read("/statements?topic=open-source-ai")));
    for (JsonNode line : lines) {
      assertThat(line).isEqualTo(read(line.at("/urls/self").asText()));
    }
  }

  @Test
  void theStarterRecordIsATable() {
    String table = get("/statements.csv").asString();
    assertThat(table.split("\n")).allMatch(line -> line.endsWith("\r"));
    Golden.check("statements.csv", table);
  }

  @Test
  void theTableIsReadBackAsItWasWritten() throws IOException {
    createTess();
    Map<String, String> texts =
        Map.of(
            "=4+1", "'=4+1",
            "'=5+1", "''=5+1",
            "+2", "'+2",
            "-3", "'-3",
            "@sum", "'@sum",
            "a, \"b\"\nc", "a, \"b\"\nc",
            "Plain = text", "Plain = text");
    for (String text : texts.keySet()) {
      var body = statement();
      body.put("text", text);
      post("/statements", body).then().statusCode(201);
    }
    List<String> read = new ArrayList<>();
    for (CSVRecord line : table("/statements.csv?person=tess")) {
      assertThat(line.isConsistent()).isTrue();
      assertThat(line.get("speaker")).isEqualTo("tess-example");
      assertThat(line.get("sources"))
          .isEqualTo("Musk and Zuckerberg agree on the importance of open-source AI");
      read.add(line.get("text"));
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(texts.values());
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "?bom=false, ''", "?bom=true, \uFEFF"})
  void aByteOrderMarkIsWrittenForExcelIfAskedFor(String query, String mark) {
    String table = mark + text(get("/statements.csv"));
    for (Response marked :
        List.of(
            get("/statements.csv" + query),
            given().accept("text/csv").get("/statements" + query))) {
      assertThat(text(marked)).isEqualTo(table);
      assertThat(marked.contentType()).isEqualTo("text/csv;charset=UTF-8");
    }
  }

  /** With a byte-order mark, which is no part of the text for most readers. */
  private static String text(Response response) {
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[{title: 'A'}]; A; ''",
        "[{title: 'A', url: 'https://a.example/'}]; A; https://a.example/",
        "[{title: 'A'}, {title: 'B', url: 'https://b.example/'}]; A | B; ' | https://b.example/'",
        "[{title: 'A', url: 'https://a.example/'}, {title: 'B'}, {title: 'C', url: 'https://c.example/'}];"
            + " A | B | C; https://a.example/ |  | https://c.example/",
        "[{title: 'A'}, {title: 'B'}]; A | B; ' | '",
        "[{title: 'A | The B'}, {title: 'C\\\\D'}]; A \\| The B | C\\\\D; ' | '",
        "[{title: '=A', url: 'https://a.example/'}, {title: '=B'}]; '''=A | =B'; 'https://a.example/ | '",
      })
  void theTitlesAndUrlsOfSourcesLineUp(String sources, String titles, String urls)
      throws IOException {
    createTess();
    ObjectNode body = statement();
    ArrayNode appearances = body.putArray("appearances");
    for (JsonNode source : Json5.of(sources)) {
      appearances.addObject().set("source", ((ObjectNode) source).put("kind", "post"));
    }
    post("/statements", body).then().statusCode(201);
    CSVRecord line = table("/statements.csv?person=tess").get(0);
    assertThat(line.get("sources")).isEqualTo(titles);
    assertThat(line.get("sourceUrls")).isEqualTo(urls);
    assertThat(CellList.split(FormulaGuard.unguard(line.get("sources"))))
        .hasSameSizeAs(CellList.split(line.get("sourceUrls")))
        .containsExactlyElementsOf(Json5.of(sources).findValuesAsText("title"));
  }

  private static List<CSVRecord> table(String path) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(get(path).asString())).getRecords();
  }

  @ParameterizedTest
  @CsvSource({
    "csv, limit=5, limit, is not allowed for an export",
    "ndjson, cursor=x, cursor, is not allowed for an export",
    "ndjson, bom=true, bom, is not a parameter of this operation",
    "csv, bom=yes, bom, must be",
    "jsonld, total=exact, total, is not allowed for an export",
    "csv, facets=year, facets, is not allowed for an export",
    "csv, q=open&sort=relevance, sort, cannot be relevance for an export",
    "atom, limit=5, limit, is not allowed for a feed",
    "feed.json, sort=said, sort, is not allowed for a feed",
    "csv, person=nobody, person, ''",
    "csv, page=1, page, is not a parameter of this operation"
  })
  void whatOnlyPagesHaveIsRefusedWithTheReason(
      String suffix, String query, String field, String why) {
    Response refused = get("/statements.%s?%s".formatted(suffix, query));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(read(refused).at("/violations/0/field").asText()).isEqualTo(field);
    assertThat(read(refused).at("/violations/0/message").asText()).contains(why);
  }

  @Test
  void anExportGoesOnBehindAPageAndATextIsNoBound() {
    createTess();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_203; i++) {
      lines
          .append(statement("text", "'Widget number %d.'".formatted(i)).put("type", "statement"))
          .append('\n');
    }
    Imports.take("", lines.toString());
    index.await();
    for (String query : List.of("?person=tess", "?q=widget", "?person=tess&sort=-updated")) {
      assertThat(
              get("/statements.ndjson" + query)
                  .asString()
                  .lines()
                  .map(line -> tree(line).get("id"))
                  .distinct())
          .as(query)
          .hasSize(1_203);
    }
  }

  @Test
  void onlyTheHeadersAreSentWhereOnlyTheyAreAskedFor() {
    Response head = given().head("/statements.csv");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.asString()).isEmpty();
  }
}
