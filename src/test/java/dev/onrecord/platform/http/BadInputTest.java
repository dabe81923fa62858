package dev.onrecord.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.BadInput;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal has its problem type, names what is wrong, and leaves no trace. */
@QuarkusTest
@Tag("database-independent")
class BadInputTest extends BadInput {

  static Stream<Arguments> badStatements() {
    String about = "[{subject: '%s'}]";
    return Stream.of(
        Arguments.of(statement("extra", "1"), "invalid-body", "extra"),
        Arguments.of(statement("text", "5"), "invalid-body", "text"),
        Arguments.of(statement("text", "null"), "invalid-body", "text"),
        Arguments.of(statement("text", "''"), "invalid-body", "text"),
        Arguments.of(statement("text", "' '"), "invalid-body", "text"),
        Arguments.of(statement("text", "'" + "x".repeat(10_001) + "'"), "invalid-body", "text"),
        Arguments.of(statement("text", "'a\\u0000b'"), "invalid-body", "text"),
        Arguments.of(statement("text", "'a\\u202eb'"), "invalid-body", "text"),
        Arguments.of(statement("text", "'a\\u0007b'"), "invalid-body", "text"),
        Arguments.of(statement("said", "'2023-13'"), "invalid-body", "said"),
        Arguments.of(statement("said", "2023"), "invalid-body", "said"),
        Arguments.of(statement("said", "['2023']"), "invalid-body", "said"),
        Arguments.of(
            statement("said", "{text: '2099', earliest: 1, latest: 2}"), "invalid-body", "said"),
        Arguments.of(statement("speaker", "{slug: {slug: 'meta'}}"), "invalid-body", "speaker"),
        Arguments.of(
            statement("appearances", "[{source: {id: '%s', extra: 1}}]".formatted(SOURCE)),
            "invalid-body",
            "appearances[0].source.extra"),
        Arguments.of(
            statement("appearances", "[{source: {title: 'T', kind: 'post', publisher: 'nobody'}}]"),
            "unknown-subject",
            "appearances[0].source.publisher"),
        Arguments.of(statement("said", "'2024-08-02'"), "future-date", "said"),
        Arguments.of(statement("said", "'2024-08-01T12:00:01Z'"), "future-date", "said"),
        Arguments.of(statement("form", "'verbatim'"), "invalid-body", "form"),
        Arguments.of(statement("medium", "{}"), "invalid-body", "medium"),
        Arguments.of(statement("language", "'english!'"), "invalid-body", "language"),
        Arguments.of(statement("speaker", "'nobody'"), "unknown-subject", "speaker"),
        Arguments.of(statement("speaker", "'open-source-ai'"), "wrong-subject-type", "speaker"),
        Arguments.of(statement("speaker", "{name: 'Musk'}"), "invalid-body", "speaker"),
        Arguments.of(
            statement("about", about.formatted("nobody")), "unknown-subject", "about[0].subject"),
        Arguments.of(
            statement("about", "[{subject: 'meta'}, {subject: 'meta'}]"),
            "invalid-body",
            "about[1].subject"),
        Arguments.of(
            statement("about", "[{subject: 'meta', stance: 'favor'}]"),
            "invalid-body",
            "about[0].assignedBy"),
        Arguments.of(statement("about", "[null]"), "invalid-body", "about[0]"),
        Arguments.of(statement("appearances", "[]"), "invalid-body", "appearances"),
        Arguments.of(
            statement("appearances", "[{source: '0190e209-a000-7000-8000-000000000999'}]"),
            "unknown-source",
            "appearances[0].source"),
        Arguments.of(
            statement("appearances", "[{source: '1-1-1-1-1'}]"),
            "invalid-body",
            "appearances[0].source"),
        Arguments.of(
            statement(
                "appearances", "[{source: {title: 'T', kind: 'post', url: 'ftp://a.example/'}}]"),
            "invalid-body",
            "appearances[0].source.url"),
        Arguments.of(
            statement(
                "appearances",
                "[{source: {title: 'T', kind: 'post', url: 'https://me:pass@a.example/'}}]"),
            "invalid-body",
            "appearances[0].source.url"),
        Arguments.of(
            statement("appearances", "[{source: '%s'}, {source: '%s'}]".formatted(SOURCE, SOURCE)),
            "duplicate-appearance",
            "appearances[1].source"),
        Arguments.of(statement("replyContext", "{}"), "invalid-body", "replyContext"),
        Arguments.of(
            statement("replyContext", "{statement: '0190e209-a000-7000-8000-000000000099'}"),
            "unknown-statement",
            "replyContext.statement"),
        Arguments.of(
            statement("replyContext", "{speaker: 'gpt-4'}"),
            "wrong-subject-type",
            "replyContext.speaker"),
        Arguments.of(statement("status", "'withdrawn'"), "invalid-body", "status"),
        Arguments.of(statement("id", "'not-a-uuid'"), "invalid-body", "id"));
  }

  @ParameterizedTest
  @MethodSource("badStatements")
  void aBadStatementNamesTheField(JsonNode statement, String type, String field) {
    int status = type.equals("duplicate-appearance") ? 409 : 400;
    JsonNode problem = problem(post("/statements", statement), status, type);
    assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
  }

  @Test
  void aMissingFieldIsNamedAndSoAreAllOthers() {
    JsonNode problem = problem(post("/statements", "{}"), 400, "invalid-body");
    assertThat(problem.get("violations").findValuesAsText("field"))
        .containsExactly("appearances", "form", "medium", "said", "speaker", "text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"speaker":             | malformed-json
          {"text": "a"} {}        | invalid-body
          {"text": "a", "text": "b"} | malformed-json
          []                      | invalid-body
          null                    | invalid-body
          "text"                  | invalid-body
          """)
  void aBodyThatIsNotOneObjectIsRefused(String body, String type) {
    problem(post("/statements", body), 400, type);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] body = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xFF, '"', '}'};
    problem(
        given().contentType("application/json").body(body).post("/statements"),
        400,
        "malformed-json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /people        | {"name": "Elon Musk"}                                    | 409 | slug-taken   | slug
          /topics        | {"name": "A topic", "slug": "elon-musk"}                 | 409 | slug-taken   | slug
          /people        | {"name": "New", "slug": "Not A Slug"}                    | 400 | invalid-body | slug
          /people        | {"name": "???"}                                          | 400 | invalid-body | name
          /people        | {"name": "New", "aliases": ["!"]}                        | 400 | invalid-body | aliases[0]
          /people        | {"name": "New", "wikidataId": "317521"}                  | 400 | invalid-body | wikidataId
          /people        | {"name": "New", "links": [{"label": "a", "url": "javascript:alert(1)"}]} | 400 | invalid-body | links[0].url
          /people        | {"name": "New", "affiliations": [{"role": "r", "organization": "nobody"}]} | 400 | unknown-subject | affiliations[0].organization
          /people        | {"name": "New", "affiliations": [{"role": "r", "organization": "elon-musk"}]} | 400 | wrong-subject-type | affiliations[0].organization
          /people        | {"name": "New", "affiliations": [{"role": "r", "organization": "meta", "from": "2020", "to": "2019"}]} | 400 | invalid-body | affiliations[0].to
          /organizations | {"name": "New"}                                          | 400 | invalid-body | kind
          /models        | {"name": "New", "developer": "elon-musk"}                | 400 | wrong-subject-type | developer
          /models        | {"name": "New", "released": {"text": "x", "earliest": 1, "latest": 2}} | 400 | invalid-body | released
          /models        | {"name": "New", "released": "soon"}                      | 400 | invalid-body | released
          /sources       | {"title": "T"}                                           | 400 | invalid-body | kind
          /sources       | {"title": "T", "kind": "article", "publisher": "x-files"} | 400 | unknown-subject | publisher
          /sources       | {"title": "T", "kind": "article", "id": "0190e209-a000-7000-8000-000000000100"} | 409 | id-taken | id
          """)
  void aBadSubjectOrSourceNamesTheField(
      String path, String body, int status, String type, String field) {
    JsonNode problem = problem(post(path, body), status, type);
    assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
  }

  @Test
  void aBodyOfNothingButFaultsIsAnsweredWithTheFirstHundred() {
    JsonNode body = Json5.of("{aliases: [''%s]}", ",''".repeat(900));
    assertThat(problem(post("/people", body), 400, "invalid-body").get("violations")).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "{}", "null", "[]", "1"})
  @Timeout(10)
  void aListThatFillsTheWholeBodyIsRefusedAtOnce(String item) {
    for (String list : List.of("aliases", "links", "affiliations")) {
      String items = ("," + item).repeat(900_000 / (item.length() + 1)).substring(1);
      JsonNode body = Json5.of("{name: 'New', %s: [%s]}", list, items);
      JsonNode problem = problem(post("/people", body), 400, "invalid-body");
      assertThat(problem.at("/violations/0/field").asText()).startsWith(list);
    }
  }

  @Test
  @Timeout(10)
  void marksThatFillTheWholeBodyAreRefusedAtOnce() {
    for (String marks : List.of("\u0316\u0301", "\u0F73\u0F75", "\u0301", "\u20DD\u0903")) {
      JsonNode body = Json5.of("{name: 'a%s'}", marks.repeat(150_000));
      JsonNode problem = problem(post("/people", body), 400, "invalid-body");
      assertThat(problem.at("/violations/0/message").asText())
          .isEqualTo("must not have more than 30 marks on one character");
    }
  }

  @Test
  void whatIsRepeatedOfABodyIsShort() {
    String name = "x".repeat(40_000);
    List<Response> refusals =
        List.of(
            post("/statements", statement("speaker", "'" + name + "'")),
            post("/statements", statement(name, "1")));
    for (Response refusal : refusals) {
      JsonNode problem = problem(refusal, 400, refusal.path("type").toString().substring(10));
      assertThat(problem.get("detail").asText()).hasSize(1_000).endsWith("x…");
      assertThat(problem.toString()).hasSizeLessThan(4_000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 200, 330})
  void aNameTooLongToBeMisspeltIsUnknownAtOnce(int length) {
    String name =
        IntStream.range(0x4E00, 0x4E00 + length)
            .mapToObj(c -> URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    assertThat(problem(get("/statements?person=" + name), 400, "unknown-name").get("candidates"))
        .isEmpty();
    if (length <= 200) {
      assertThat(read("/names?q=" + name).get("items")).isEmpty();
    }
    assertThat(read("/statements?q=" + name).has("correction")).isFalse();
  }

  @Test
  void aBodyOverTheLimitIsA413WhetherItSaysItsLengthOrNot() {
    String body = statement("text", "'" + "x".repeat(1_100_000) + "'").toString();
    problem(post("/statements", body), 413, "body-too-large");
    Response chunked =
        given()
            .contentType("application/json")
            .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
            .post("/statements");
    problem(chunked, 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/%00", "/statements/%00", "/people/elon-musk%00/", "/x%00"})
  void noAddressHoldsNul(String address) {
    problem(get(address), 404, "not-found");
  }

  @Test
  void whatTheAddressDoesNotTakeIsAProblemToo() {
    problem(
        given().contentType("text/plain").body("x").post("/statements"),
        415,
        "unsupported-media-type");
    problem(given().accept("image/png").get("/people"), 406, "not-acceptable");
    problem(given().patch("/people"), 405, "method-not-allowed");
    assertThat(given().patch("/people").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(given().post("/people/elon-musk").header("Allow"))
        .isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
    problem(get("/nowhere"), 404, "not-found");
    problem(get("/people/musk"), 404, "not-found");
    problem(get("/statements/1"), 404, "not-found");
    problem(get("/problems/none"), 404, "not-found");
  }

  @Test
  void everyTypeOfProblemLeadsToItsExplanation() {
    JsonNode kinds = read("/problems").get("items");
    assertThat(kinds).isNotEmpty();
    for (JsonNode kind : kinds) {
      assertThat(read(kind.get("type").asText())).isEqualTo(kind);
      assertThat(kind.get("explanation").asText()).isNotBlank();
    }
  }
}
