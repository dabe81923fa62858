package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a person: what it draws, what it leaves out, and where the rest is. */
@QuarkusTest
@Tag("database-independent")
class PersonPageTest extends HtmlTest {

  @Inject TestIndex index;

  @Test
  void aSpeakersPageLeadsToWhatWasWithdrawn() {
    createTess();
    String path = read(post("/statements", statement())).at("/urls/self").asText();
    post(path + "/withdrawal", Json5.of("{version: 1, reason: 'fabricated', note: 'Invented.'}"))
        .then()
        .statusCode(201);
    Element link = page("/explore/people/tess-example").select("a[href*=status=withdrawn]").first();
    assertThat(link.text()).isEqualTo("1 withdrawn, kept with the reason");
    Document withdrawn = page(link.attr("href"));
    assertThat(withdrawn.select("article.withdrawn .gone").text())
        .contains("Withdrawn as fabricated", "Invented.");
  }

  @Test
  void aPersonsPageDrawsDatesOnlyAsFarAsTheyAreKnown() {
    createTess();
    for (String[] said :
        new String[][] {
          {"2019", "neutral"},
          {"2020-03~", "against"},
          {"../2024-07-24", "favor"},
          {"2023-02", "favor"}
        }) {
      post(
              "/statements",
              statement(
                  "text",
                  "'Words of " + said[0] + ".'",
                  "said",
                  "'" + said[0] + "'",
                  "about",
                  "[{subject: 'open-source-ai', stance: '" + said[1] + "', assignedBy: 'a test'}]"))
          .then()
          .statusCode(201);
    }
    Document page = page("/explore/people/tess-example");
    assertThat(page.select(".pos")).hasSize(1);
    Element lanes = page.select(".pos svg.track").first();
    assertThat(lanes.select("rect.bar")).as("two spans").hasSize(2);
    assertThat(lanes.select("line.open")).as("an open beginning").hasSize(1);
    assertThat(lanes.select("path.about")).as("an approximate date").hasSize(1);
    assertThat(lanes.select("line.join")).hasSize(3);
    assertThat(lanes.select("line.join.possible")).isNotEmpty();
    assertThat(page.select(".pos .evidence .when").eachText())
        .containsExactly("by 24 Jul 2024", "in Feb 2023", "around Mar 2020", "in 2019");
    assertThat(page.select(".tline .trow")).hasSize(4);
    double last = Double.parseDouble(lanes.select("svg").last().attr("x").replace("%", ""));
    assertThat(last).isCloseTo(93.7, within(0.1));
  }

  @Test
  void aPersonsPageSaysHowMuchItLeavesOut() {
    createTess();
    for (int topic = 1; topic <= 7; topic++) {
      post("/topics", Json5.of("{name: 'Question %d'}".formatted(topic))).then().statusCode(201);
      take(topic, 2010 + topic);
    }
    for (int year = 2018; year <= 2024; year++) {
      take(1, year);
    }
    Element positions =
        page("/explore/people/tess-example").select("section[aria-labelledby=h-po]").first();
    assertThat(positions.select(".pos")).hasSize(6);
    assertThat(positions.select(".next").text()).startsWith("The latest 6 of 7 positions.");
    assertThat(read(positions.select(".next a").attr("href")).at("/items")).hasSize(7);
    Element longest = positions.select(".pos").first();
    assertThat(longest.select(".now").text()).endsWith("newest 5 of 8 drawn");
    assertThat(longest.select(".ev")).hasSize(5);
    assertThat(longest.select("use.gl")).hasSize(5);
    assertThat(positions.select(".pos").get(1).select(".now").text()).doesNotContain("drawn");
  }

  @Test
  void anEditAndANewNameShowAtOnce() {
    createTess();
    post("/topics", Json5.of("{name: 'Question 1'}")).then().statusCode(201);
    take(1, 2020);
    Element before = page("/explore/people/tess-example").select("article.st").first();
    assertThat(before.select(".tags").text()).contains("Question 1");
    ObjectNode topic = (ObjectNode) read("/topics/question-1");
    put("/topics/question-1", topic.put("name", "Question One")).then().statusCode(200);
    String path = "/statements/" + before.id().substring("s-".length());
    ObjectNode statement = (ObjectNode) read(path);
    put(path, statement.put("text", "Other words.")).then().statusCode(200);
    Element after = page("/explore/people/tess-example").select("article.st").first();
    assertThat(after.select(".tags").text()).contains("Question One");
    assertThat(after.select("blockquote").text()).isEqualTo("“Other words.”");
    assertThat(after.select(".rec").text()).contains("version 2");
    assertThat(after.select(".speaker")).as("the heading names the speaker").isEmpty();
    assertThat(page("/explore/statements?speaker=tess-example").select("article.st .speaker"))
        .hasSize(1);
  }

  @Test
  void aFacetOfTenValuesLeadsToAllOfThem() {
    createTess();
    post("/topics", Json5.of("{name: 'Question 1'}")).then().statusCode(201);
    for (int year = 2010; year <= 2021; year++) {
      take(1, year);
    }
    index.await();
    for (String path :
        List.of("/explore/people/tess-example", "/explore/statements?speaker=tess-example")) {
      Element years = facet(page(path), "Year");
      assertThat(years.select("li")).as(path).hasSize(10);
      Element more = years.select("p a").first();
      assertThat(more.text()).as(path).isEqualTo("All 12: Year");
      Document whole = page(more.attr("href"));
      assertThat(whole.select(".facet")).as(path).hasSize(1);
      Element all = facet(whole, "Year");
      assertThat(all.select("li")).as(path).hasSize(12);
      assertThat(all.select("li a").last().attr("href"))
          .as("a value leads back to all facets")
          .isEqualTo("/explore/statements?dates=certain&from=2010&speaker=tess-example&to=2010");
      assertThat(all.select("p a").attr("href"))
          .isEqualTo("/explore/statements?speaker=tess-example");
      assertThat(facet(page(path), "Subject").select("p a")).as("all are shown").isEmpty();
    }
  }

  private static Element facet(Document page, String title) {
    return page.select("aside section:has(h3:contains(%s))".formatted(title)).first();
  }

  private static void take(int topic, int year) {
    post(
            "/statements",
            statement(
                "text",
                "'Words about question %d in %d.'".formatted(topic, year),
                "said",
                "'" + year + "'",
                "about",
                "[{subject: 'question-%d', stance: 'favor', assignedBy: 'a test'}]"
                    .formatted(topic)))
        .then()
        .statusCode(201);
  }
}
