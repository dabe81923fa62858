package dev.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.check.text.Shingles;
import dev.onrecord.search.TestIndex;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for checks: formats, invalid input, caching, and what must never match. */
@QuarkusTest
@Tag("database-independent")
class CheckRulesTest extends RestTest {

  private static final String QUOTE = "Zuck does deserve credit for open-sourcing.";

  @Inject TestIndex index;

  @Inject QuoteIndex quotes;

  private static String path(String quote) {
    return "/check?quote=" + URLEncoder.encode(quote, StandardCharsets.UTF_8);
  }

  private static JsonNode check(String quote) {
    return read(path(quote));
  }

  private static Response postAs(String type, String body, String parameters) {
    return anonymous().contentType(type).body(body).post("/check" + parameters);
  }

  private static void assertProblem(Response refused, int status, String type) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(read(refused).get("type").asText()).isEqualTo("/problems/" + type);
  }

  private String publish(String text, String... more) {
    ObjectNode statement = statement(more);
    statement.put("text", text);
    Response said = post("/statements", statement);
    assertThat(said.statusCode()).as(said.asString()).isEqualTo(201);
    index.await();
    return read(said).at("/urls/self").asText();
  }

  @Test
  void allThreeRequestFormatsGetTheSameResponseAndStoreNothing() {
    JsonNode expected = read(path(QUOTE) + "&speaker=musk&limit=3");
    Map<String, Long> sizes = record.sizes();
    assertThat(read(postAs("text/plain", QUOTE, "?speaker=musk&limit=3"))).isEqualTo(expected);
    assertThat(read(postAs("text/plain;charset=UTF-8", QUOTE, "?speaker=musk&limit=3")))
        .isEqualTo(expected);
    String json = Json5.of("{quote: '%s', speaker: 'musk', limit: 3}", QUOTE).toString();
    Response answer = postAs("application/json", json, "");
    assertThat(read(answer)).isEqualTo(expected);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("ETag")).isNull();
    assertThat(record.sizes()).isEqualTo(sizes);
  }

  @Test
  void otherOriginsMayPost() {
    Response answer =
        anonymous()
            .header("Origin", "https://elsewhere.example")
            .body(Json5.of("{quote: '%s'}", QUOTE).toString())
            .post("/check");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://elsewhere.example");
  }

  @Test
  void anUnchangedResponseIsA304() {
    createTess();
    index.await();
    String path = path("Nobody ever said this before Tess did.");
    Response unknown = get(path);
    assertThat(read(unknown).get("verdict").asText()).isEqualTo("unknown");
    assertThat(unknown.header("Cache-Control")).contains("no-cache");
    String tag = unknown.header("ETag");
    assertThat(json().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(304);
    assertThat(json().head(path).header("ETag")).isEqualTo(tag);
    publish("Nobody ever said this before Tess did.");
    Response known = json().header("If-None-Match", tag).get(path);
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(read(known).get("verdict").asText()).isEqualTo("exact");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/check                                | invalid-parameter",
        "/check?quote=                         | invalid-parameter",
        "/check?quote=%20                      | invalid-parameter",
        "/check?quote=%E2%80%A6                | invalid-parameter",
        "/check?quote=a%00b                    | invalid-parameter",
        "/check?quote=a%E2%80%AEb              | invalid-parameter",
        "/check?quote=a&quote=b                | repeated-parameter",
        "/check?quote=a&qoute=b                | unknown-parameter",
        "/check?quote=a&cursor=b               | unknown-parameter",
        "/check?quote=a&limit=0                | invalid-parameter",
        "/check?quote=a&limit=11               | invalid-parameter",
        "/check?quote=a&language=english!      | invalid-parameter",
        "/check?quote=a&from=2024-13           | invalid-parameter",
        "/check?quote=a&from=2024&to=2023      | invalid-parameter",
        "/check?quote=a&speaker=nobody-at-all  | unknown-name",
        "/check?quote=a&organization=musk      | unknown-name",
        "/check?quote=a&speaker=musk&person=musk | invalid-parameter",
      })
  void invalidParametersAreRejected(String path, String type) {
    assertProblem(get(path), 400, type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}                              | invalid-body",
        "{\"quote\": 5}                  | invalid-body",
        "{\"quote\": null}               | invalid-body",
        "{\"quote\": \"a\", \"extra\": 1} | invalid-body",
        "{\"quote\": \"a\", \"limit\": 11} | invalid-body",
        "{\"quote\": \"a\", \"limit\": \"5\"} | invalid-body",
        "{\"quote\": \"…\"}              | invalid-parameter",
        "[]                              | invalid-body",
        "null                            | invalid-body",
        "{\"quote\"                      | malformed-json",
        "~~                              | invalid-body",
      })
  void invalidBodiesAreRejected(String body, String type) {
    assertProblem(postAs("application/json", body == null ? "" : body, ""), 400, type);
  }

  @Test
  void parametersInBothBodyAndUrlAreRejected() {
    String json = Json5.of("{quote: '%s'}", QUOTE).toString();
    assertProblem(postAs("application/json", json, "?limit=3"), 400, "invalid-parameter");
    assertProblem(postAs("text/plain", QUOTE, "?quote=a"), 400, "unknown-parameter");
    assertProblem(postAs("text/html", QUOTE, ""), 415, "unsupported-media-type");
  }

  @Test
  void quotationsAreLimitedInLength() {
    String longest = "word ".repeat(2_000);
    assertThat(postAs("text/plain", longest, "").statusCode()).isEqualTo(200);
    assertProblem(postAs("text/plain", longest + "s", ""), 400, "invalid-parameter");
    assertProblem(postAs("text/plain", "x".repeat(200_000), ""), 413, "body-too-large");
    assertThat(get(path("x".repeat(2_048))).statusCode()).isEqualTo(200);
    assertProblem(get(path("x".repeat(2_049))), 400, "invalid-parameter");
    // All escaped, it is six times as long.
    String escaped = "{\"quote\": \"" + "\\u0061".repeat(10_000) + "\"}";
    assertThat(postAs("application/json", escaped, "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"안전이 제일 중요합니다", "मॉडल सुरक्षित हैं यह सच", "ความปลอดภัยสำคัญที่สุด"})
  void quotationsInAnyScriptAreFound(String text) {
    createTess();
    publish(text, "language", "'und'");
    assertThat(check(text).get("verdict").asText()).isEqualTo("exact");
  }

  @Test
  void draftsNeverMatch() {
    createTess();
    String path = publish("Purple elephants are kept in the cellar.", "status", "'draft'");
    assertThat(check("Purple elephants are kept in the cellar.").get("verdict").asText())
        .isEqualTo("unknown");
    ObjectNode draft = (ObjectNode) read(path);
    assertThat(put(path, draft.put("status", "published")).statusCode()).isEqualTo(200);
    index.await();
    assertThat(check("Purple elephants are kept in the cellar.").get("verdict").asText())
        .isEqualTo("exact");
  }

  @Test
  void redactedWordsAndTheirMergedDuplicatesNeverMatch() {
    createTess();
    String kept = publish("Quixotic zeppelins were said to be blue.");
    String other = publish("They said that quixotic zeppelins would be blue one day.");
    assertThat(
            post(other + "/merge", Json5.of("{into: '%s', version: 1}", idOf(kept))).statusCode())
        .isEqualTo(200);
    index.await();
    JsonNode merged = check("They said that quixotic zeppelins would be blue one day.");
    assertThat(merged.get("verdict").asText()).isEqualTo("exact");
    assertThat(merged.get("flags")).isEmpty();
    assertThat(merged.at("/matches/0/statement/urls/self").asText()).isEqualTo(kept);
    assertThat(merged.at("/matches/0/wording/id").asText()).isEqualTo(idOf(other));
    assertThat(merged.at("/matches/0/wording/text").asText()).contains("one day");
    assertThat(
            json()
                .header("If-Match", "*")
                .body(Json5.of("{reason: 'An invented order'}").toString())
                .post(kept + "/redaction")
                .statusCode())
        .isEqualTo(204);
    // Before the index knows, and after.
    for (int i = 0; i < 2; i++) {
      for (String quote :
          new String[] {
            "Quixotic zeppelins were said to be blue.",
            "They said that quixotic zeppelins would be blue one day."
          }) {
        Response answer = get(path(quote));
        assertThat(read(answer).get("verdict").asText()).isEqualTo("unknown");
        assertThat(answer.asString()).doesNotContain("zeppelins", "Tess");
      }
      index.await();
    }
  }

  @Test
  void aWithdrawnStatementIsFlaggedUntilItIsReinstated() {
    createTess();
    String path = publish("Our robots can sing in twelve languages.");
    post(path + "/withdrawal", Json5.of("{reason: 'fabricated', version: 1}"))
        .then()
        .statusCode(201);
    index.await();
    JsonNode withdrawn = check("Our robots can sing in twelve languages.");
    assertThat(withdrawn.at("/flags/0").asText()).isEqualTo("withdrawn");
    assertThat(withdrawn.get("summary").asText())
        .isEqualTo(
            "These words, recorded as said by Tess Example in May 2024, were withdrawn as fabricated.");
    json().header("If-Match", "*").delete(path + "/withdrawal").then().statusCode(200);
    index.await();
    assertThat(check("Our robots can sing in twelve languages.").get("flags")).isEmpty();
  }

  @Test
  void rareShinglesOutweighManyCommonOnes() {
    createTess();
    for (int i = 0; i < 20; i++) {
      ObjectNode common = statement();
      common.put(
          "text", "At the end of the day it is what it is, and %d is no other.".formatted(i));
      post("/statements", common).then().statusCode(201);
    }
    String rare = publish("Seventeen walruses juggled marmalade behind our observatory.");
    List<UUID> found =
        quotes.candidates(
            Shingles.of("At the end of the day it is what it is: seventeen walruses juggled"),
            StatementFilter.ofText(StatusFilter.ANY, null),
            5);
    assertThat(found).hasSize(5);
    assertThat(found.get(0)).hasToString(idOf(rare));
  }
}
