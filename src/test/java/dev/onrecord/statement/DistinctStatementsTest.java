package dev.onrecord.statement;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.Merging;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements are duplicates, and how an editor says that two are not. */
@QuarkusTest
class DistinctStatementsTest extends Merging {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C++ is dead.     | C# is dead.
          fell by -3%      | fell by 3%
          x > y            | x < y
          Yes 👍           | Yes 👎
          1.5              | 15
          el año           | el ano
          हम जीते           | हम जाते
          """)
  void otherWordsAreTwoStatements(String text, String other) {
    String first = say("text", "'%s'".formatted(text));
    String second = say("text", "'%s'".formatted(other));
    assertThat(read(first).get("text").asText()).isEqualTo(text);
    assertThat(read(second).get("text").asText()).isEqualTo(other);
    ObjectNode line = statement("text", "'%s'".formatted(other), "venue", "'A stage'");
    Imports.take("", line.put("type", "statement"));
    assertThat(read(first).get("text").asText()).isEqualTo(text);
    assertThat(read(first).has("venue")).isFalse();
  }

  @Test
  void theSameWordsInOtherPunctuationAreADuplicate() {
    String first = say("text", "'We won’t stop…'");
    ObjectNode again = statement().put("text", "“WE won\u02BCt — st\u00ADop”");
    assertThat(refused(post("/statements", again), 409, "duplicate-statement").get("existing"))
        .hasToString("\"%s\"".formatted(first));
  }

  @Test
  void anEditorDeclaresTheSameWordsToBeAnotherStatement() {
    String first = say();
    JsonNode refused = refused(post("/statements", statement()), 409, "duplicate-statement");
    assertThat(refused.get("existing").asText()).isEqualTo(first);
    assertThat(refused.get("detail").asText()).contains("distinctFrom");

    String second = sayDistinct(first);
    JsonNode shown = read(second);
    assertThatJson(shown.get("distinctFrom")).isEqualTo("['%s']".formatted(idOf(first)));
    assertThat(read(first).has("distinctFrom")).isFalse();
    assertThatJson(read(put(second, shown))).as("unchanged").isEqualTo(shown);
    // Either may be edited: one list is enough for both.
    ObjectNode edited = (ObjectNode) read(first);
    assertThat(read(put(first, edited.put("venue", "A stage"))).get("venue").asText())
        .isEqualTo("A stage");
    // A third one is a duplicate of both.
    refused(
        post("/statements", statement("distinctFrom", "['%s']".formatted(idOf(first)))),
        409,
        "duplicate-statement");
  }

  @Test
  void withoutTheListItIsADuplicateAgain() {
    String first = say();
    String second = sayDistinct(first);
    ObjectNode edited = (ObjectNode) read(second);
    edited.remove("distinctFrom");
    assertThat(refused(put(second, edited), 409, "duplicate-statement").get("existing").asText())
        .isEqualTo(first);
  }

  @Test
  void itIsInTheHistoryAndInTheExport() {
    String first = say();
    String second = say("text", "'Other words.'");
    ObjectNode edited = (ObjectNode) read(second);
    edited.putArray("distinctFrom").add(idOf(first));
    put(second, edited.put("text", "Words of a test!")).then().statusCode(200);
    assertThat(read(second + "/history").at("/items/0/changes").findValuesAsText("field"))
        .contains("distinctFrom");
    String export = get("/export").asString();
    assertThat(export).contains("\"distinctFrom\":[\"%s\"]".formatted(idOf(first)));
    JsonNode report =
        Imports.report(Imports.send("", export.getBytes(StandardCharsets.UTF_8))).get(0);
    assertThat(report.get("unchanged").asInt()).isEqualTo(report.get("lines").asInt());
  }

  @Test
  void anImportMayBringTheTwoInAnyOrderAndFindsThemAgain() {
    String one = "0190e209-b000-7000-8000-000000000001";
    String other = "0190e209-b000-7000-8000-000000000002";
    ObjectNode first =
        statement("id", "'%s'".formatted(one), "distinctFrom", "['%s']".formatted(other));
    ObjectNode second = statement("id", "'%s'".formatted(other));
    ObjectNode third = statement("distinctFrom", "['%s', '%s']".formatted(one, other));
    Object[] lines = {
      first.put("type", "statement"),
      second.put("type", "statement"),
      third.put("type", "statement")
    };
    assertThat(Imports.take("", lines).get(0).get("created").asInt()).isEqualTo(3);
    assertThat(Imports.take("", lines).get(0).get("unchanged").asInt()).isEqualTo(3);
  }

  @Test
  void aMergeUndoesIt() {
    String first = say();
    String second = sayDistinct(first);
    String third =
        say("distinctFrom", "['%s', '%s']".formatted(idOf(first), idOf(second)), "venue", "'C'");
    merge(second, "into: '" + idOf(first) + "'").then().statusCode(200);
    assertThat(read(first).has("distinctFrom")).isFalse();
    assertThat(read(second).has("distinctFrom")).isFalse();
    assertThatJson(read(third).get("distinctFrom")).isEqualTo("['%s']".formatted(idOf(first)));
    post(third + "/merge", Json5.of("{version: 2, into: '%s'}", idOf(first)))
        .then()
        .statusCode(200);
    assertThat(read("/statements?person=tess").at("/total/value").asInt()).isEqualTo(1);
  }

  @Test
  void peopleWithDistinctStatementsAreMerged() {
    String first = say();
    post("/people", Json5.of("{name: 'T. Example'}")).then().statusCode(201);
    String second = say("speaker", "'t-example'", "distinctFrom", "['%s']".formatted(idOf(first)));
    post("/people/t-example/merge", Json5.of("{version: 1, into: 'tess-example'}"))
        .then()
        .statusCode(200);
    assertThat(read(second).at("/speaker/slug").asText()).isEqualTo("tess-example");
  }

  @Test
  void aListOfWhatIsNotThereIsRefused() {
    String first = say();
    String self = "0190e209-b000-7000-8000-000000000001";
    for (String list :
        new String[] {
          "['%s']".formatted(self),
          "['%1$s', '%1$s']".formatted(idOf(first)),
          "['no-id']",
          "[null]",
          "'%s'".formatted(idOf(first))
        }) {
      assertThat(
              post("/statements", statement("id", "'%s'".formatted(self), "distinctFrom", list))
                  .statusCode())
          .as(list)
          .isEqualTo(400);
    }
    assertThat(get("/statements/" + self).statusCode()).isEqualTo(404);
    refused(
        post("/statements", statement("distinctFrom", "['0190e209-b000-7000-8000-000000000009']")),
        400,
        "unknown-statement");
  }

  private String sayDistinct(String first) {
    return say("distinctFrom", "['%s']".formatted(idOf(first)));
  }
}
