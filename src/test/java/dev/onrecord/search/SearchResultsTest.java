package dev.onrecord.search;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search combines with: filters, order, pages, facets, corrections, suggestions. */
@QuarkusTest
class SearchResultsTest extends SearchRestTest {

  @Test
  void anItemOfASearchCanBePutBack() {
    createTess();
    add("A word to be found.");
    ObjectNode item = (ObjectNode) search("found").at("/items/0");
    assertThat(item.has("highlight")).isTrue();
    put("/statements/" + item.get("id").asText(), item).then().statusCode(200);
  }

  @Test
  void textCombinesWithEveryFilterAndSort() {
    assertThat(ids(read("/statements?q=open&person=musk&sort=said")))
        .containsExactly(
            "0190e209-a000-7000-8000-000000000003", "0190e209-a000-7000-8000-000000000001");
    assertThat(ids(read("/statements?q=open&person=musk&to=2023")))
        .containsExactly("0190e209-a000-7000-8000-000000000003");
    assertThat(read("/statements?q=open&person=musk&total=none").has("total")).isFalse();
  }

  @Test
  void theBestMatchComesFirstAndOfEqualOnesTheLatest() {
    createTess();
    String named = add("Nothing of the kind.", "about", "[{subject: 'x'}]", "said", "'2024-06'");
    String early = add("Quill and ink.", "said", "'2024-03'");
    String late = add("Ink and quill.", "said", "'2024-04'");
    String often = add("Quill, quill, quill!", "said", "'2024-02'");
    ObjectNode x = (ObjectNode) read("/organizations/x");
    x.putArray("aliases").add("Quill");
    put("/organizations/x", x).then().statusCode(200);
    List<String> found = ids(read("/statements?q=quill&person=tess"));
    assertThat(found).containsExactly(often, late, early, named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "-said", "said", "-recorded", "-updated"})
  void aWalkThroughMatchesSeesEachOnceWhileOthersAreAdded(String sort) {
    createTess();
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      there.add(
          add(
              "Walked " + "word ".repeat(1 + i % 5) + i,
              "said",
              "'2024-0%d'".formatted(1 + i % 6)));
    }
    String path = "/statements?q=word+%7C+walked&limit=4&sort=" + sort;
    List<String> expected = ids(read(path.replace("limit=4", "limit=100")));
    List<String> walked = new ArrayList<>();
    int added = 0;
    for (String next = path; next != null; ) {
      JsonNode page = read(next);
      walked.addAll(ids(page));
      next = page.path("next").textValue();
      add("Word ".repeat(1 + added % 7) + "added " + added++);
    }
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(expected).containsExactlyInAnyOrderElementsOf(there);
    assertThat(walked.stream().filter(new HashSet<>(there)::contains).toList()).isEqualTo(expected);
  }

  @Test
  void aCursorOfASearchIsInvalidForAnotherSearch() {
    String next = read("/statements?q=open&limit=1").get("next").asText();
    String cursor = next.replaceAll(".*cursor=([^&]+).*", "$1");
    get("/statements?q=source&limit=1&cursor=" + cursor).then().statusCode(400);
    get("/statements?q=open&sort=-said&cursor=" + cursor).then().statusCode(400);
    get("/statements?q=open&limit=2&cursor=" + cursor).then().statusCode(200);
  }

  @Test
  void facetsCountTheWholeResultAndEachIgnoresItsOwnFilter() {
    JsonNode facets =
        read("/statements?person=musk&facets=speaker,medium,form,year&limit=1").get("facets");
    assertThatJson(facets.toString())
        .isEqualTo(
            """
            {"speaker": [{"slug": "mark-zuckerberg", "name": "Mark Zuckerberg", "count": 3},
                         {"slug": "elon-musk", "name": "Elon Musk", "count": 2},
                         {"slug": "meta", "name": "Meta", "count": 1}],
             "medium": [{"value": "social_post", "count": 2}],
             "form": [{"value": "direct", "count": 2}],
             "year": [{"value": "2023", "count": 1}, {"value": "2024", "count": 1}]}""");
  }

  /** Queries for two people share their cached counts of speakers. */
  @Test
  void countsFollowEachWrite() {
    createTess();
    String path = "/statements?person=musk&facets=speaker&limit=1";
    assertThat(read(path).at("/facets/speaker").toString()).doesNotContain("tess");
    for (int i = 1; i <= 4; i++) {
      add("One of %d statements.".formatted(i));
      read(path.replace("musk", "zuckerberg"));
    }
    assertThat(read(path).at("/facets/speaker/0").toString()).contains("tess", "\"count\":4");
  }

  @Test
  void theFacetOfStancesIsTowardTheSubjectsThatAreAskedFor() {
    assertThatJson(read("/statements?about=openai&facets=stance").get("facets").toString())
        .isEqualTo("{stance: [{value: 'against', count: 1}]}");
    assertThat(read("/statements?stance=favor&facets=stance,about").at("/facets/stance").toString())
        .as("its own filter is left out")
        .contains("against");
  }

  @ParameterizedTest
  @CsvSource({
    "facets=speakers, facets",
    "facets=speaker%2Cspeaker, facets",
    "facets=, facets",
    "facets=%2C, facets"
  })
  void unknownFacetsAreRefused(String query, String parameter) {
    get("/statements?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "zuckerberk, zuckerberg",
    "opan source, open source",
    "open sorce zuckerberg, open source zuckerberg",
    "\"conterweight\" google,",
    "conterweight google, counterweight google",
    "qqqqqqqq,",
    "xyz,",
    "-opan,",
    "opan sorce,",
  })
  void aMisspeltWordIsCorrectedWhereThatFindsSomething(String query, String corrected) {
    JsonNode found = search(query);
    if (corrected == null) {
      assertThat(found.has("correction")).isFalse();
    } else {
      assertThat(found.get("items")).isEmpty();
      assertThat(found.at("/correction/q").asText()).isEqualTo(corrected);
      assertThat(read(found.at("/correction/self").asText()).get("items")).isNotEmpty();
    }
  }
}
