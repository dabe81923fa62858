package dev.onrecord.position;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Positions in an invented record with a reversal, a reversal back, months that overlap, an open
 * end, an approximate date, a withdrawn statement, a draft and an organization's claim.
 */
@QuarkusTest
class PositionsTest extends RestTest {

  private static final String ADA = "/positions?person=ada&about=open-widgets";

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.load("positions-record.ndjson");
    post("/statements/" + id(11) + "/withdrawal", Json5.of("{version: 1, reason: 'other'}"))
        .then()
        .statusCode(201);
  }

  private static String id(int number) {
    return "0190e209-a000-7000-8000-%012d".formatted(900 + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/positions?person=ada",
        "/positions?speaker=ada&topic=open-widgets&from=2020&to=2022&dates=certain",
        "/positions?organization=oak+systems",
        "/positions?person=cy",
        "/positions?topic=open-widgets",
        "/positions?about=widget-safety&sort=name",
        "/positions?model=widget-1&to=2021",
        "/common-ground?person=ada&person=bo",
        "/common-ground?person=bo&organization=oak+systems&speaker=ada&to=2022",
        "/common-ground?person=cy&organization=oak-systems",
      })
  void theInventedRecordAnswers(String path) throws IOException {
    JsonNode expected =
        ExpectedAnswers.read(
            "positions-answers.json", path, number -> read("/statements/" + id(number)));
    assertThatJson(read(path)).isEqualTo(expected);
  }

  @Test
  void aDraftCountsOnceItIsPublishedAndAnEditAtOnce() {
    assertThat(current(ADA)).isEqualTo("favor");
    edit(12, draft -> draft.put("status", "published"));
    assertThat(current(ADA)).isEqualTo("against");
    assertThat(current("/positions?topic=open-widgets&person=ada")).isEqualTo("against");
    edit(12, statement -> ((ObjectNode) statement.at("/about/0")).put("stance", "neutral"));
    assertThat(current(ADA)).isEqualTo("neutral");
    edit(12, statement -> statement.put("said", "2017"));
    assertThat(current(ADA)).isEqualTo("favor");
    assertThat(read(ADA).at("/items/0/counts/neutral").asInt()).isEqualTo(1);
    edit(12, statement -> statement.set("speaker", Json5.of("'cy-marsh'")));
    assertThat(read(ADA).at("/items/0/counts/neutral").asInt()).isZero();
    assertThat(current("/positions?person=cy")).isEqualTo("neutral");
    edit(12, statement -> statement.putArray("about"));
    assertThat(read("/positions?person=cy").get("items")).isEmpty();
  }

  private static String current(String path) {
    return read(path).at("/items/0/current/stance").asText();
  }

  private static void edit(int number, Consumer<ObjectNode> change) {
    ObjectNode statement = (ObjectNode) read("/statements/" + id(number));
    change.accept(statement);
    put("/statements/" + id(number), statement).then().statusCode(200);
  }

  @Test
  void aWithdrawnStatementNoLongerCountsUntilItIsReinstated() {
    assertThat(current(ADA)).isEqualTo("favor");
    String withdrawal = "/statements/" + id(11) + "/withdrawal";
    json().body(Json5.of("{version: 2}")).delete(withdrawal).then().statusCode(200);
    assertThat(current(ADA)).isEqualTo("against");
    post(withdrawal, Json5.of("{version: 3, reason: 'other'}")).then().statusCode(201);
    assertThat(current(ADA)).isEqualTo("favor");
  }

  @Test
  void aRenamedSubjectIsNewInPositionsAtOnce() {
    String path = "/positions?person=ada&sort=name";
    assertThat(names(path)).startsWith("Open widgets");
    put("/models/widget-1", ((ObjectNode) read("/models/widget-1")).put("name", "A widget"));
    assertThat(names(path)).startsWith("A widget", "Open widgets");
  }

  @Test
  void aNewPropositionIsShownAtOnce() {
    for (String proposition : List.of("Widgets should be open", "Plans of widgets should be")) {
      put(
          "/topics/open-widgets",
          ((ObjectNode) read("/topics/open-widgets")).put("proposition", proposition));
      for (String path : List.of(ADA, "/common-ground?person=ada&person=bo")) {
        assertThat(read(path).findValuesAsText("proposition")).as(path).contains(proposition);
      }
    }
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    read(path).get("items").forEach(item -> names.add(item.at("/subject/name").asText()));
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/positions?person=ada",
        "/positions?person=ada&sort=name",
        "/positions?topic=open-widgets",
        "/positions?topic=open-widgets&sort=name",
        "/common-ground?person=ada&person=bo",
      })
  void nextLeadsThroughAllInTheSameOrder(String path) {
    List<String> walked = new ArrayList<>();
    for (String next = path + "&limit=1"; next != null; ) {
      JsonNode page = read(next);
      List<String> shown = subjects(page);
      assertThat(shown).hasSize(1);
      walked.addAll(shown);
      next = page.path("next").textValue();
      assertThat(get(path + "&limit=1").header("Link")).endsWith("; rel=\"next\"");
    }
    assertThat(walked).isEqualTo(subjects(read(path))).hasSizeGreaterThan(2);
  }

  /** Whom and what the items on a page are of, with the list in which they stand. */
  private static List<String> subjects(JsonNode page) {
    List<String> subjects = new ArrayList<>();
    for (String list : List.of("items", "agree", "differ", "mixed", "unmatched")) {
      page.path(list)
          .forEach(
              item ->
                  subjects.add(
                      list + " " + item.at("/speaker/slug") + " " + item.at("/subject/slug")));
    }
    return subjects;
  }

  @Test
  void aLongPositionShowsItsNewestStancesAndLeadsToTheRest() {
    for (int i = 0; i < 120; i++) {
      ObjectNode statement =
          statement(
              "speaker",
              "'cy-marsh'",
              "text",
              "'Words number %d.'".formatted(i),
              "said",
              "'20%02d-01'".formatted(i % 20),
              "appearances",
              "[{source: '0190e209-a000-7000-8000-000000000900'}]",
              "about",
              "[{subject: 'widget-law', stance: '%s', assignedBy: 'a test'}]"
                  .formatted(i % 2 == 0 ? "favor" : "against"));
      post("/statements", statement).then().statusCode(201);
    }
    JsonNode listed = read("/positions?person=cy").at("/items/0");
    assertThat(listed.get("stances")).hasSize(5);
    assertThat(listed.get("shifts")).hasSize(5);
    assertThatJson(listed.get("counts"))
        .isEqualTo("{favor: 60, against: 60, neutral: 0, unclear: 0}");
    JsonNode alone = read(listed.at("/urls/self").asText()).at("/items/0");
    assertThat(alone.get("stances")).hasSize(100);
    assertThat(alone.get("shiftCount")).isEqualTo(listed.get("shiftCount"));
    assertThat(read(listed.at("/urls/statements").asText() + "&total=exact").at("/total/value"))
        .hasToString("120");
  }

  @Test
  void aWriteCostsThePositionsNoMoreThanTheStatementsThatItTouched() {
    String path = "/positions?person=ada&limit=%d";
    List<String> first = queries(path.formatted(1));
    assertThat(first).hasSizeLessThanOrEqualTo(4);
    read(path.formatted(2));
    assertThat(queries(path.formatted(3)))
        .as("no more than views of statements that were not shown yet")
        .hasSizeLessThanOrEqualTo(1);
    edit(15, statement -> statement.put("venue", "Elsewhere"));
    assertThat(queries("/positions?speaker=ada-quill&limit=3")).hasSizeLessThanOrEqualTo(2);
    assertThat(queries("/common-ground?person=Ada&person=Bo&limit=100"))
        .hasSizeLessThanOrEqualTo(6);
  }

  private List<String> queries(String path) {
    index.await();
    record.startCounting();
    read(path);
    return record.queries();
  }
}
