package dev.onrecord.article;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.check.Checks;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of an article, over HTTP. */
@QuarkusTest
@Tag("database-independent")
class ArticlesTest extends ArticleRestTest {

  private static final ObjectMapper PRETTY = new ObjectMapper();

  @Inject Articles articles;
  @Inject Checks checks;

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
}
