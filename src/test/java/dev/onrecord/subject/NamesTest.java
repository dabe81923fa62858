package dev.onrecord.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are found as people write them, and never for the wrong person. */
@QuarkusTest
class NamesTest extends RestTest {

  private static final List<String> PEOPLE =
      List.of(
          "Tim Berners-Example",
          "Nora O'Sample",
          "Guido van Example",
          "Luz de la Muestra",
          "Omar al-Example",
          "Sir Ada Lovely",
          "Robert Down Jr.",
          "John Quincy Doe",
          "Mary Ann Roe",
          "Mary Beth Roe",
          "Ann Poe Sr.",
          "Ann Poe Jr.");

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starterAnd("names as people write them", NamesTest::invent);
  }

  private static void invent() {
    Object[] lines =
        PEOPLE.stream()
            .map(
                name ->
                    JsonNodeFactory.instance.objectNode().put("type", "person").put("name", name))
            .toArray();
    assertThat(Imports.last(Imports.take("", lines)).get("created").asInt())
        .isEqualTo(PEOPLE.size());
    post("/people", Json5.of("{slug: 'omar-example', name: 'Omar', aliases: ['إكزامبل']}"))
        .then()
        .statusCode(201);
  }

  private static Response list(String name) {
    return get("/statements?person=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Berners-Example | tim-berners-example | word",
        "berners example | tim-berners-example | word",
        "Berners’Example | tim-berners-example | word",
        "O’Sample | nora-o-sample | word",
        "o sample | nora-o-sample | word",
        "o-sample | nora-o-sample | word",
        "OSample | nora-o-sample | word",
        "nora osample | nora-o-sample | name",
        "van Example | guido-van-example | word",
        "VAN EXAMPLE | guido-van-example | word",
        "de la Muestra | luz-de-la-muestra | word",
        "la Muestra | luz-de-la-muestra | word",
        "Al Example | omar-al-example | word",
        "al-Example | omar-al-example | word",
        "Musk, Elon | elon-musk | last_first",
        "van Example, Guido | guido-van-example | last_first",
        "Down, Robert, Jr. | robert-down-jr | last_first",
        "Mr. Musk | elon-musk | title",
        "Dr. Elon Musk | elon-musk | title",
        "Elon Musk, PhD | elon-musk | title",
        "Elon Musk Ph.D. | elon-musk | title",
        "Ada Lovely | sir-ada-lovely | word",
        "Dame Ada Lovely | sir-ada-lovely | title",
        "Robert Down | robert-down-jr | title",
        "Down | robert-down-jr | word",
        "John Doe | john-quincy-doe | middle_name",
        "John Q. Doe | john-quincy-doe | middle_name",
        "J. Q. Doe | john-quincy-doe | middle_name",
        "Doe, John | john-quincy-doe | middle_name",
        "Dr. Elon Reeve Musk | elon-musk | middle_name",
        "E. Musk | elon-musk | middle_name",
        "Mary A. Roe | mary-ann-roe | middle_name",
        "Ann Poe, Jr. | ann-poe-jr | name",
        "إكزامـــبل | omar-example | alias"
      })
  void aNameIsFoundAsPeopleWriteIt(String written, String slug, String by) {
    Response response = list(written);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    JsonNode resolved = read(response).at("/resolved/0");
    assertThat(resolved.get("slug").asText()).isEqualTo(slug);
    assertThat(resolved.get("by").asText()).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mary Roe | mary-ann-roe mary-beth-roe",
        "Roe, Mary | mary-ann-roe mary-beth-roe",
        "M. Roe | mary-ann-roe mary-beth-roe",
        "Ann Poe | ann-poe-jr ann-poe-sr",
        "Dr. Ann Poe | ann-poe-jr ann-poe-sr",
        "Dr. Roe | mary-ann-roe mary-beth-roe"
      })
  void ifSeveralFitNoneIsMeant(String written, String slugs) {
    JsonNode problem = read(list(written));
    assertThat(problem.get("type").asText()).isEqualTo("/problems/ambiguous-name");
    assertThat(problem.get("candidates").findValuesAsText("slug"))
        .containsExactly(slugs.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Elon Bosk Nobody | elon-musk",
        "Guido Rossum-Stranger | guido-van-example",
        "Robert Down Sr. | robert-down-jr",
        "John R. Doe | john-quincy-doe",
        "Beth Muestra | luz-de-la-muestra"
      })
  void anUnknownNameProposesThoseWhoShareAWord(String written, String slug) {
    JsonNode problem = read(list(written));
    assertThat(problem.get("type").asText())
        .as(problem.toString())
        .isEqualTo("/problems/unknown-name");
    assertThat(problem.get("candidates").findValuesAsText("slug")).contains(slug);
  }

  @ParameterizedTest
  @CsvSource({
    "van e, guido-van-example",
    "o'sa, nora-o-sample",
    "osam, nora-o-sample",
    "berners-ex, tim-berners-example",
    "de la m, luz-de-la-muestra"
  })
  void suggestionsComeAtEachKeyPress(String typed, String slug) {
    JsonNode first =
        read("/names?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).at("/items/0");
    assertThat(first.get("slug").asText()).isEqualTo(slug);
    assertThat(first.get("by").asText()).isEqualTo("prefix");
  }

  /** A comma in the name of an organization is no inversion. */
  @Test
  void onlyPeopleAreFoundByTheRulesForPeople() {
    assertThat(get("/statements?organization=Meta,+Platforms").statusCode()).isEqualTo(200);
    assertThat(get("/statements?organization=Platforms,+Meta").statusCode()).isEqualTo(400);
  }
}
