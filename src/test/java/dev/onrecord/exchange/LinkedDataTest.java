package dev.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Golden;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as JSON-LD. */
@QuarkusTest
class LinkedDataTest extends RestTest {

  @Test
  void theStarterRecordIsLinkedData() {
    Golden.check("statements.jsonld", get("/statements.jsonld").asString());
  }

  @Test
  void linkedDataExpandsToTheWordsOfSchemaOrg() throws JsonLdError {
    String document = get("/statements.jsonld?sort=said").asString();
    JsonNode expanded =
        tree(JsonLd.expand(JsonDocument.of(new StringReader(document))).get().toString());
    assertThat(expanded).hasSize(6);
    for (JsonNode statement : expanded) {
      boolean claim = statement.get("@id").asText().endsWith("06");
      assertThat(statement.at("/@type/0").asText())
          .isEqualTo("https://schema.org/" + (claim ? "Claim" : "Quotation"));
      assertThat(statement.get("@id").asText())
          .startsWith("http://localhost:")
          .contains("/statements/");
      assertThat(statement.at("/https:~1~1schema.org~1creator/0/@type/0").asText())
          .isIn("https://schema.org/Person", "https://schema.org/Organization");
      boolean exact = statement.get("@id").asText().endsWith("01");
      String date = exact ? "dateCreated" : "temporalCoverage";
      assertThat(statement.at("/https:~1~1schema.org~1%s/0/@value".formatted(date)).asText())
          .isNotEmpty();
      assertThat(statement.at("/https:~1~1schema.org~1isBasedOn/0/@type/0").asText())
          .isEqualTo("https://schema.org/Article");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "fabricated, direct, Claim, mentions, creator",
        "misattributed, direct, Claim, mentions, creator",
        "fabricated, indirect, Claim, mentions, creator",
        "altered, direct, Quotation, creator, mentions",
        "duplicate, direct, Quotation, creator, mentions",
        "other, indirect, Claim, creator, mentions",
      })
  void aWithdrawnStatementSaysSoAndWhoseItIsNot(
      String reason, String form, String type, String speaker, String absent) {
    createTess();
    String self = post("/statements", statement("form", "'" + form + "'")).header("Location");
    post(
            self + "/withdrawal",
            Json5.of(
                "{reason: '%s', note: 'A note', supersededBy: '%s', version: 1}",
                reason, idOf(STATEMENT + "01")))
        .then()
        .statusCode(201);
    JsonNode node =
        tree(given().accept("application/ld+json").get(self).asString()).at("/@graph/0");
    assertThat(node.get("@type").asText()).isEqualTo(type);
    assertThat(node.at("/%s/name".formatted(speaker)).asText()).isEqualTo("Tess Example");
    assertThat(node.has(absent)).isFalse();
    assertThat(node.get("creativeWorkStatus").asText()).isEqualTo("withdrawn");
    assertThatJson(node.get("correction").toString())
        .whenIgnoringPaths("datePublished")
        .isEqualTo(
            Json5.of(
                "{'@type': 'CorrectionComment', name: '%s', text: 'A note', datePublished: '', citation: {'@id': '%s'}}",
                reason, STATEMENT + "01"));
    assertThat(tree(get("/statements.jsonld?status=withdrawn").asString()).at("/@graph/0"))
        .isEqualTo(node);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2024-05-01, 2024-05-01, -, -",
        "2024-05-01T10:00:00Z, 2024-05-01T10:00:00Z, -, -",
        "2024-05, -, 2024-05, 2024-05",
        "2024~, -, 2024, 2024~",
        "2024-01/2024-03, -, 2024-01/2024-03, 2024-01/2024-03",
        "../2024-05-01, -, ../2024-05-01, ../2024-05-01",
      })
  void onlyADayOrATimeIsADateOfLinkedData(
      String said, String created, String coverage, String temporal) {
    createTess();
    ObjectNode body = statement("said", "'" + said + "'");
    body.set(
        "appearances",
        Json5.of("[{source: {title: 'A', kind: 'post', published: '%s'}}]".formatted(said)));
    String self = post("/statements", body).header("Location");
    JsonNode node =
        tree(given().accept("application/ld+json").get(self).asString()).at("/@graph/0");
    Map.of("dateCreated", node, "datePublished", node.at("/isBasedOn/0"))
        .forEach(
            (exact, dated) -> {
              assertThat(dated.path(exact).textValue()).isEqualTo(created);
              assertThat(dated.path("temporalCoverage").textValue()).isEqualTo(coverage);
              assertThat(dated.path("temporal").textValue()).isEqualTo(temporal);
            });
  }

  @Test
  void aSingleStatementIsLinkedDataToo() {
    Response one = given().accept("application/ld+json").get(STATEMENT + "01");
    assertThat(one.contentType()).isEqualTo("application/ld+json;charset=UTF-8");
    Golden.check("statement.jsonld", one.asString());
    assertThat(
            given()
                .accept("application/ld+json")
                .header("If-None-Match", one.header("ETag"))
                .get(STATEMENT + "01")
                .statusCode())
        .isEqualTo(304);
    assertThat(one.header("ETag")).isNotEqualTo(get(STATEMENT + "01").header("ETag"));
    assertThat(given().accept("text/csv").get(STATEMENT + "01").asString().lines()).hasSize(2);
    assertThat(given().accept("application/x-ndjson").get(STATEMENT + "01").asString())
        .isEqualTo(get(STATEMENT + "01").asString() + "\n");
    assertThat(given().accept("application/ld+json").get(STATEMENT + "99").statusCode())
        .isEqualTo(404);
  }
}
