package dev.onrecord.article;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.check.Checks;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of an article, over HTTP. */
@QuarkusTest
class ArticlesTest extends RestTest {

  private static final String ARTICLE =
      "Tess opens a model\\n\\n“We want everybody to run it,” Tess Example told The Ledger on Tuesday. Example said that it"
          + " was “open for good”. Bo Unknown called it “a very small step”. “We will see,” a source said. Elon Musk was not"
          + " there.";

  private static final ObjectMapper PRETTY = new ObjectMapper();

  @Inject Articles articles;
  @Inject Checks checks;

  @BeforeEach
  void invent() {
    createTess();
  }

  private static ObjectNode article(String... more) {
    ObjectNode article = (ObjectNode) tree("{\"text\": \"%s\"}".formatted(ARTICLE));
    article.put("published", "2024-03-07").put("url", "https://ledger.example/tess");
    article.put("title", "Tess opens a model");
    for (int i = 0; i < more.length; i += 2) {
      article.put(more[i], more[i + 1]);
    }
    return article;
  }

  private static JsonNode reading(Object article) {
    return read(
        anonymous()
            .body(article.toString())
            .post("/articles")
            .then()
            .statusCode(200)
            .extract()
            .response());
  }

  static List<InventedArticle> articles() {
    return InventedArticle.all();
  }

  /** The whole answer; with {@code -Dgolden.write=true} it is written, to be read. */
  @ParameterizedTest
  @MethodSource("articles")
  void eachInventedArticleIsAnsweredAsExpected(InventedArticle article) throws IOException {
    ObjectNode request =
        PRETTY.createObjectNode().put(article.isHtml() ? "html" : "text", article.body());
    if (article.published() != null) {
      request.put("published", article.published());
    }
    if (article.language() != null) {
      request.put("language", article.language());
    }
    JsonNode answer = reading(request);
    ((ObjectNode) answer).remove("text");
    // Depends on how far the index is; another test has it.
    answer.get("drafts").forEach(draft -> ((ObjectNode) draft.get("found")).remove("check"));
    Path expected = Path.of("src/test/resources/article", article.name() + ".json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(
          expected, PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
    }
    assertThatJson(answer).isEqualTo(PRETTY.readTree(expected.toFile()));
  }

  @Test
  void aDraftNamesTheSpeakerOfTheRecordTheOccasionAndItsPlaceInTheText() {
    JsonNode answer = reading(article());
    JsonNode draft = answer.at("/drafts/0");
    assertThat(draft.get("speaker").asText()).isEqualTo("tess-example");
    assertThat(draft.get("text").asText()).isEqualTo("We want everybody to run it");
    assertThat(draft.get("said").asText()).isEqualTo("2024-03-05");
    assertThat(draft.get("medium").asText()).isEqualTo("interview");
    assertThat(draft.get("venue").asText()).isEqualTo("The Ledger");
    assertThat(draft.get("status").asText()).isEqualTo("draft");
    JsonNode found = draft.get("found");
    String text = answer.get("text").asText();
    assertThat(text.substring(found.get("start").asInt(), found.get("end").asInt()))
        .isEqualTo("We want everybody to run it,");
    assertThat(found.at("/cue/text").asText()).isEqualTo("Tess Example told");
    assertThat(found.at("/speaker/subject/self").asText()).isEqualTo("/people/tess-example");
    assertThat(found.get("rule").asText()).isEqualTo("name_verb");
    assertThat(found.at("/said/expression/text").asText()).isEqualTo("Tuesday");
  }

  @Test
  void aLastNameAndAPersonInTheSentenceAreFound() {
    JsonNode answer = reading(article());
    assertThat(answer.at("/drafts/1/speaker").asText()).isEqualTo("tess-example");
    assertThat(answer.at("/drafts/1/form").asText()).isEqualTo("mixed");
    assertThat(answer.at("/drafts/1/text").asText()).isEqualTo("it was “open for good”");
    JsonNode about =
        reading("{\"text\": \"Title\\n\\n“Musk is wrong about this,” Tess Example said.\"}")
            .at("/drafts/0/about");
    assertThatJson(about).isEqualTo("[{subject: 'elon-musk'}]");
  }

  @Test
  void whomTheRecordDoesNotKnowIsProposedAndUnnamedSourcesStayUnnamed() {
    JsonNode answer = reading(article());
    assertThat(answer.at("/drafts/2").has("speaker")).isFalse();
    assertThat(answer.at("/drafts/2/found/speaker/proposal/slug").asText()).isEqualTo("bo-unknown");
    assertThatJson(answer.get("unresolved"))
        .isEqualTo(
            "[{name: 'Bo Unknown', count: 1, collection: '/people', item: {slug: 'bo-unknown', name: 'Bo Unknown'}}]");
    assertThat(answer.at("/drafts/3/found/speaker").has("name")).isFalse();
    assertThat(answer.at("/drafts/3/found/speaker/mention").asText()).isEqualTo("a source");
    post("/people", answer.at("/unresolved/0/item")).then().statusCode(201);
    assertThat(reading(article()).at("/drafts/2/speaker").asText()).isEqualTo("bo-unknown");
  }

  @Test
  void twoSubjectsOfOneNameAreCandidatesAndNoGuess() {
    post("/people", Json5.of("{name: 'Tess Example', slug: 'another-tess'}"))
        .then()
        .statusCode(201);
    JsonNode draft = reading(article()).at("/drafts/0");
    assertThat(draft.has("speaker")).isFalse();
    assertThat(draft.at("/found/speaker/candidates")).hasSize(2);
  }

  @Test
  void eachDraftCarriesTheCheckOfItsWords() {
    JsonNode drafts =
        reading(
                "{\"text\": \"Title\\n\\n“It is impressive, and Zuck does deserve credit for open-sourcing,” Elon Musk"
                    + " wrote.\\n\\n“It is impressive, and Zuck does not deserve credit for open-sourcing,” Mark Zuckerberg"
                    + " said.\\n\\n“Nobody on record has ever uttered this,” a source said.\"}")
            .get("drafts");
    JsonNode exact = drafts.at("/0/found/check");
    assertThat(exact.get("verdict").asText()).isEqualTo("exact");
    assertThat(exact.get("attribution").asText()).isEqualTo("confirmed");
    assertThat(exact.get("matches")).hasSize(1);
    assertThat(exact.at("/matches/0/statement/id").asText())
        .isEqualTo("0190e209-a000-7000-8000-000000000001");
    JsonNode altered = drafts.at("/1/found/check");
    assertThat(altered.get("verdict").asText()).isEqualTo("altered");
    assertThat(altered.get("attribution").asText()).isEqualTo("other_speaker");
    assertThat(altered.get("flags").toString()).contains("negation");
    JsonNode unknown = drafts.at("/2/found/check");
    assertThat(unknown.get("verdict").asText()).isEqualTo("unknown");
    assertThat(unknown.has("attribution")).isFalse();
  }

  @Test
  void theFirstHundredDraftsAreChecked() {
    String paragraph = "“We counted %d of them here,” Tess Example said.\\n\\n";
    StringBuilder text = new StringBuilder("Title\\n\\n");
    for (int i = 0; i <= DraftChecks.MAX_CHECKS; i++) {
      text.append(paragraph.formatted(i));
    }
    JsonNode answer = reading("{\"text\": \"" + text + "\"}");
    assertThat(answer.get("drafts")).hasSize(DraftChecks.MAX_CHECKS + 1);
    assertThat(answer.at("/drafts/99/found").has("check")).isTrue();
    assertThat(answer.at("/drafts/100/found").has("check")).isFalse();
    assertThat(answer.at("/notices/0/type").asText()).isEqualTo("unchecked");
  }

  @Test
  void draftsAreNotCheckedForever() {
    ArticleForm form =
        new ArticleForm(
            "Title\n\n“We want everybody to run it,” Tess Example said.",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    ArticleView view = new DraftChecks(checks, Duration.ZERO).check(articles.read(form));
    assertThat(view.drafts()).hasSize(1);
    assertThat(view.drafts().get(0).found().check()).isNull();
    assertThat(view.notices().get(0).type()).isEqualTo("unchecked");
  }

  @Test
  void aDraftIsWhatPostStatementsTakes() {
    JsonNode draft = reading(article()).at("/drafts/0");
    Response created = post("/statements", draft);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    assertThat(read(created).at("/appearances/0/source/title").asText())
        .isEqualTo("Tess opens a model");
  }

  @Test
  void theSourceIsWhatPostSourcesTakes() {
    JsonNode source = reading(article()).get("source");
    post("/sources", source).then().statusCode(201);
    JsonNode again = reading(article()).get("source");
    assertThat(again.get("existing").asText()).startsWith("/sources/");
  }

  @Test
  void savingStoresDraftsWithTheirSourceAndDoingSoTwiceStoresNothingTwice() {
    JsonNode saved =
        read(post("/articles?save=true", article()).then().statusCode(200).extract().response());
    assertThat(saved.at("/drafts/0/saved/outcome").asText()).isEqualTo("stored");
    assertThat(saved.at("/drafts/1/saved/outcome").asText()).isEqualTo("stored");
    assertThat(saved.at("/drafts/2/saved/outcome").asText()).isEqualTo("not_stored");
    String statement = saved.at("/drafts/0/saved/statement").asText();
    JsonNode stored = read(statement);
    assertThat(stored.get("status").asText()).isEqualTo("draft");
    assertThat(anonymous().get(statement).statusCode()).isEqualTo(404);
    String source = stored.at("/appearances/0/source/id").asText();
    assertThat(ids(read("/statements?status=draft&source=" + source))).hasSize(2);
    long before = record.number("select seq from clock");
    JsonNode again = read(post("/articles?save=true", article()));
    assertThat(again.at("/drafts/0/saved/outcome").asText()).isEqualTo("existing");
    assertThat(again.at("/drafts/0/saved/statement").asText()).isEqualTo(statement);
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void anArticleWithoutAnAddressIsStoredOnceToo() {
    ObjectNode article = article();
    article.remove("url");
    post("/articles?save=true", article).then().statusCode(200);
    long before = record.number("select seq from clock");
    post("/articles?save=true", article).then().statusCode(200);
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void aSavedDraftIsPublishedByOnePutAndItsHistoryNamesTheArticle() {
    JsonNode saved = read(post("/articles?save=true", article()));
    String statement = saved.at("/drafts/0/saved/statement").asText();
    ObjectNode draft = (ObjectNode) read(statement);
    put(statement, draft.put("status", "published")).then().statusCode(200);
    assertThat(anonymous().get(statement).statusCode()).isEqualTo(200);
    assertThat(read(statement + "/history").toString()).contains("We want everybody to run it");
    assertThat(read(statement).at("/appearances/0/selector/exact").asText())
        .isEqualTo("We want everybody to run it,");
  }

  @ParameterizedTest
  @CsvSource({"nobody,403", "'',401"})
  void onlyEditorsSave(String who, int status) {
    var request = anonymous().body(article().toString());
    if (!who.isEmpty()) {
      request.header("Authorization", TestUsers.authorization(TestUsers.NOBODY));
    }
    assertThat(request.post("/articles?save=true").statusCode()).isEqualTo(status);
    assertThat(read("/sources?q=opens").get("items")).isEmpty();
  }

  @Test
  void aPageOfAnotherOriginReadsAndDoesNotSave() {
    String elsewhere = "https://elsewhere.example";
    assertThat(
            anonymous()
                .header("Origin", elsewhere)
                .body(article().toString())
                .post("/articles")
                .statusCode())
        .isEqualTo(200);
    long before = record.number("select seq from clock");
    for (String query : List.of("?save=true", "?s%61ve=true", "?save=false&save=true")) {
      for (String type : List.of("application/json", "text/plain")) {
        // json() sends the credentials of an editor, as a browser would send cached ones.
        Response refused =
            json()
                .contentType(type)
                .header("Origin", elsewhere)
                .body(article().toString())
                .post("/articles" + query);
        assertThat(refused.statusCode()).as(query).isEqualTo(403);
      }
      Response preflight =
          anonymous()
              .header("Origin", elsewhere)
              .header("Access-Control-Request-Method", "POST")
              .options("/articles" + query);
      assertThat(preflight.header("Access-Control-Allow-Methods")).doesNotContain("POST");
    }
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void textAndHtmlComeWithWhatIsKnownOfThemAsParameters() {
    Response plain =
        anonymous()
            .contentType("text/plain; charset=utf-8")
            .body("Title\n\n“It rains here,” Tess Example said yesterday.")
            .post("/articles?published=2024-03-07&title=Rain&url=https://a.example/rain");
    assertThat(plain.statusCode()).as(plain.asString()).isEqualTo(200);
    assertThat(read(plain).at("/drafts/0/said").asText()).isEqualTo("2024-03-06");
    assertThat(read(plain).at("/source/title").asText()).isEqualTo("Rain");
    Response html =
        anonymous()
            .contentType("text/html; charset=utf-8")
            .body("<title>Rain</title><p>&ldquo;It rains here,&rdquo; <b>Tess</b> Example said.")
            .post("/articles?published=2024");
    assertThat(read(html).at("/drafts/0/speaker").asText()).isEqualTo("tess-example");
    assertThat(read(html).at("/drafts/0/said").asText()).isEqualTo("../2024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | 400 | /problems/invalid-body",
        "{\"text\": \" \"} | 400 | /problems/invalid-body",
        "{\"text\": \"a\", \"html\": \"b\"} | 400 | /problems/invalid-body",
        "{\"text\": \"a\", \"published\": \"soon\"} | 400 | /problems/invalid-body",
        "{\"text\": \"a\", \"url\": \"ftp://a.example\"} | 400 | /problems/invalid-body",
        "{\"text\": \"a\", \"typo\": 1} | 400 | /problems/invalid-body",
        "[] | 400 | /problems/invalid-body",
        "{ | 400 | /problems/malformed-json",
      })
  void whatIsNoArticleIsRefused(String body, int status, String type) {
    Response refused = anonymous().body(body).post("/articles");
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(read(refused).get("type").asText()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"published=soon", "typo=1", "url=https://a.example"})
  void aParameterThatDoesNotFitIsRefused(String query) {
    assertThat(anonymous().body(article().toString()).post("/articles?" + query).statusCode())
        .isEqualTo(400);
  }

  /** A pattern took hours for a word of dots as long as an article. */
  @Test
  void wordsOfAnyLengthAreReadInBoundedTime() {
    for (String letter : List.of(".", "z")) {
      String article =
          "“We will win it all,” Tess Example said about “a" + letter.repeat(1_000_000) + "b”.";
      assertTimeout(
          Duration.ofSeconds(20),
          () ->
              anonymous()
                  .contentType("text/plain")
                  .body(article)
                  .post("/articles")
                  .then()
                  .statusCode(200));
    }
  }

  /** In tests, a client may have two articles read at a time. */
  @Test
  void aClientHasFewArticlesReadAtATime() throws Exception {
    String article = "“We will win it all,” Tess Example said. ".repeat(20_000);
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      List<Callable<Response>> requests =
          Collections.nCopies(
              10, () -> anonymous().contentType("text/plain").body(article).post("/articles"));
      Map<Integer, Long> statuses =
          threads.invokeAll(requests).stream()
              .map(ArticlesTest::result)
              .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
      assertThat(statuses).containsOnlyKeys(200, 429);
    } finally {
      threads.shutdownNow();
    }
    assertThat(reading(article()).get("drafts")).isNotEmpty();
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** JSON-LD and entities can express characters that a body must not contain. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud800",
        "\\udc00\\ud800",
        "\\uffff",
        "\\u202e",
        "\\u0000",
        "&#xFFFF;",
        "&#x202E;",
        "&#1;"
      })
  void charactersThatCannotBeStoredBecomeSpaces(String escaped) {
    String html =
        "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"A%s b\", \"author\": \"C%<s d\","
            + " \"publisher\": \"E%<s f\"}</script><article><p>“We will%<s win it all,” Tess Example said.</article>";
    Response read =
        json()
            .contentType("text/html; charset=utf-8")
            .body(html.formatted(escaped))
            .post("/articles?save=true");
    assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
    assertThat(read(read).toString()).doesNotContain("\uffff", "\u202e", "\u0000", "\\u0001");
    assertThat(read(read).at("/drafts/0/saved/outcome").asText()).isEqualTo("stored");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 'Title%1$s%1$s“It rains here,” Tess Example said.'",
    "text/html, '<p>Title%1$s<p>“It rains here,” Tess Example said.'"
  })
  void everyLineEndIsOne(String type, String article) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Response read =
          anonymous()
              .contentType(type + "; charset=utf-8")
              .body(article.formatted(end))
              .post("/articles");
      assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
      assertThat(read(read).at("/drafts/0/speaker").asText()).isEqualTo("tess-example");
    }
  }

  @Test
  void saveIsTrueOrFalse() {
    assertThat(post("/articles?save=maybe", article()).statusCode()).isEqualTo(400);
    assertThat(read(post("/articles?save=false", article())).at("/drafts/0").has("saved"))
        .isFalse();
  }

  @Test
  void anArticleMayHaveAMebibyteAndABodyFour() {
    String letters = "x".repeat(ArticleForm.MAX_LENGTH);
    assertThat(anonymous().contentType("text/plain").body(letters).post("/articles").statusCode())
        .isEqualTo(200);
    assertThat(
            anonymous()
                .contentType("text/plain")
                .body(letters + "x")
                .post("/articles")
                .statusCode())
        .isEqualTo(413);
    assertThat(
            anonymous()
                .body("{\"text\": \"" + "\\u0061".repeat(600_000) + "\"}")
                .post("/articles")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            anonymous()
                .contentType("text/plain")
                .body("x".repeat((int) ArticleResource.MAX_BODY + 1))
                .post("/articles")
                .statusCode())
        .isEqualTo(413);
    assertThat(anonymous().contentType("application/xml").body("x").post("/articles").statusCode())
        .isEqualTo(415);
  }
}
