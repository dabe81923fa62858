package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses to writes say what may be a mistake, and the write is done all the same. */
@QuarkusTest
class WarningsTest extends RestTest {

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  private JsonNode add(String text, String... fieldsAndValues) {
    ObjectNode statement = statement(fieldsAndValues);
    statement.put("text", text);
    JsonNode added =
        read(post("/statements", statement).then().statusCode(201).extract().response());
    index.await();
    return added;
  }

  private static String reportedOn(String published) {
    return "[{source: {title: 'An invented report', kind: 'article', published: '%s'}}]"
        .formatted(published);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-02, 2024-05-01, true",
    "2024-05, 2024-04-30, true",
    "2024-05-01, 2024-05-01, false",
    "2024-05, 2024-05-20, false",
    "2024-05-02~, 2024-05-01, false",
    "../2024-05-02, 2024-05-01, false",
    "2024-05-02, 2024-05~, false",
    // In UTC it was said on the 1st.
    "2024-05-02T00:30:00+09:00, 2024-05-01, false",
    "2024-05-02T12:30:00+09:00, 2024-05-01, true",
  })
  void whatIsSaidAfterItsSourceWasPublishedGetsAWarning(
      String said, String published, boolean warned) {
    JsonNode added =
        add(
            "Something of its own.",
            "said",
            "'%s'".formatted(said),
            "appearances",
            reportedOn(published));
    assertThat(added.has("warnings")).isEqualTo(warned);
    if (warned) {
      assertThat(added.at("/warnings/0/type").asText()).isEqualTo("said_after_published");
      assertThat(added.at("/warnings/0/pointer").asText()).isEqualTo("/appearances/0/source");
      assertThat(added.at("/warnings/0/detail").asText()).contains(said, published);
    }
  }

  @Test
  void aSimilarSourceGetsAWarning() {
    add(
        "The first of two.",
        "appearances",
        "[{source: {url: 'https://www.example.com/report', title: 'Report', kind: 'article'}}]");
    JsonNode added =
        add(
            "The second of them.",
            "appearances",
            "[{source: {url: 'https://example.com/report/', title: 'Report', kind: 'article'}}]");
    assertThat(added.at("/warnings/0/type").asText()).isEqualTo("similar_source");
    assertThat(added.at("/warnings/0/pointer").asText()).isEqualTo("/appearances/0/source");
    JsonNode source =
        read(
            post(
                    "/sources",
                    Json5.of(
                        "{url: 'http://example.com/report', title: 'Report', kind: 'article'}"))
                .then()
                .statusCode(201)
                .extract()
                .response());
    assertThat(source.at("/warnings/0/type").asText()).isEqualTo("similar_source");
    assertThat(source.at("/warnings/0/pointer").asText()).isEqualTo("/url");
    assertThat(source.get("similar")).hasSize(2);
    JsonNode read = read("/sources/" + source.get("id").asText());
    assertThat(read.has("warnings")).isFalse();
    JsonNode again =
        read(
            put("/sources/" + source.get("id").asText(), source)
                .then()
                .statusCode(200)
                .extract()
                .response());
    assertThat(again.get("version")).as("warnings are no edit").isEqualTo(source.get("version"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will open all of our models this year.| We will open all of our models next year.| true",
        "We will open all of our models this year.| We will open all our models this year.   | true",
        "We will open all of our models this year.| We closed each of the models last year.  | false",
        "C++ is dead.                             | C# is dead.                              | false",
      })
  void nearlyTheSameWordsOfOneSpeakerGetAWarning(String first, String second, boolean warned) {
    JsonNode before = add(first);
    JsonNode added = add(second);
    assertThat(added.has("warnings")).isEqualTo(warned);
    if (warned) {
      assertThat(added.at("/warnings/0/type").asText()).isEqualTo("near_duplicate");
      assertThat(added.at("/warnings/0/pointer").asText()).isEqualTo("/text");
      assertThat(added.at("/warnings/0/detail").asText())
          .contains("/statements/" + before.get("id").asText());
    }
  }

  @Test
  void theSameWordsOnAnotherDayGetAWarningUnlessDeclaredDistinct() {
    JsonNode before = add("We will win.", "said", "'2023'");
    JsonNode added = add("We will win.", "said", "'2024'");
    assertThat(added.at("/warnings/0/type").asText()).isEqualTo("near_duplicate");
    JsonNode distinct =
        add(
            "We will win!",
            "said",
            "'2024'",
            "distinctFrom",
            "['%s', '%s']".formatted(before.get("id").asText(), added.get("id").asText()));
    assertThat(distinct.has("warnings")).isFalse();
  }

  @Test
  void warningsAreNotStoredAndMayBePutBack() {
    JsonNode added =
        add(
            "Something of its own.",
            "said",
            "'2024-05-02'",
            "appearances",
            reportedOn("2024-05-01"));
    String self = "/statements/" + added.get("id").asText();
    assertThat(added.has("warnings")).isTrue();
    assertThat(read(self).has("warnings")).isFalse();
    assertThat(read(self + "/history").toString()).doesNotContain("warnings");
    JsonNode again = read(put(self, added).then().statusCode(200).extract().response());
    assertThat(again.get("version").asInt()).isEqualTo(1);
    assertThat(again.at("/warnings/0/type").asText()).isEqualTo("said_after_published");
    assertThat(get("/changes").asString()).doesNotContain("warnings");
  }

  @Test
  void anAppearanceThatIsAddedGetsWarnings() {
    String id = add("Something of its own.", "said", "'2024-05-02'").get("id").asText();
    JsonNode added =
        read(
            post(
                    "/statements/" + id + "/appearances",
                    Json5.of(
                        "{source: {title: 'Too early', kind: 'article', published: '2024-05-01'}}"))
                .then()
                .statusCode(201)
                .extract()
                .response());
    assertThat(added.at("/warnings/0/pointer").asText()).isEqualTo("/appearances/1/source");
  }
}
