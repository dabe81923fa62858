package dev.onrecord.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and bounds of articles, and what is refused. */
@QuarkusTest
@Tag("database-independent")
class ArticleInputTest extends ArticleRestTest {

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
              .map(ArticleInputTest::result)
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
