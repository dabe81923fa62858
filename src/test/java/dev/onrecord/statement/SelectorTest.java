package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in a source the words are. */
@QuarkusTest
class SelectorTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  private static Response say(String selector) {
    ObjectNode body = statement();
    ((ObjectNode) body.at("/appearances/0")).set("selector", Json5.of(selector));
    return post("/statements", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{exact: 'Words'}",
        "{exact: 'Words', prefix: 'a ', suffix: ' b'}",
        "{fragment: 't=754,760'}",
        "{fragment: 't=754'}",
        "{fragment: 't=,6.5'}",
        "{fragment: 't=0,0.001'}",
        "{fragment: 't=9999998.999,9999999.999'}",
        "{fragment: 'page=3'}",
        "{fragment: 'page=999999'}",
        "{exact: 'Words', prefix: 'a ', fragment: 'page=12'}"
      })
  void aSelectorIsKeptInTheItemTheLogAndTheExport(String selector) {
    Response created = say(selector);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    JsonNode expected = Json5.of(selector);
    String self = created.header("Location");
    assertThat(read(self).at("/appearances/0/selector")).isEqualTo(expected);
    assertThat(read("/changes?since=0&limit=1000").at("/items").findValues("selector"))
        .containsExactly(expected);
    String line =
        get("/export")
            .asString()
            .lines()
            .filter(exported -> exported.contains("tess-example\",\"text"))
            .findFirst()
            .orElseThrow();
    assertThat(tree(line).at("/appearances/0/selector")).isEqualTo(expected);
    assertThat(Imports.take("", line).get(0).toString()).contains("\"unchanged\":1");
    assertThat(put(self, read(self)).statusCode()).isEqualTo(200);
    assertThat(read(self).get("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{fragment: 't=12:34'}       | .fragment | must be seconds of audio or video",
        "{fragment: 't=10m5s'}       | .fragment | must be seconds of audio or video",
        "{fragment: 't='}            | .fragment | must be seconds of audio or video",
        "{fragment: 't=-1'}          | .fragment | must be seconds of audio or video",
        "{fragment: 't=1,2,3'}       | .fragment | must be seconds of audio or video",
        "{fragment: 't=99999999'}    | .fragment | must be seconds of audio or video",
        "{fragment: '#t=5'}          | .fragment | must be seconds of audio or video",
        "{fragment: 'page=0'}        | .fragment | a page of a PDF, such as page=3",
        "{fragment: 'page=3-4'}      | .fragment | a page of a PDF, such as page=3",
        "{fragment: 'xywh=0,0,9,9'}  | .fragment | must be seconds of audio or video",
        "{fragment: ''}              | .fragment | must be seconds of audio or video",
        "{fragment: 't=760,754'}     | .fragment | must end after it begins",
        "{fragment: 't=754,754.0'}   | .fragment | must end after it begins",
        "{fragment: 't=,0'}          | .fragment | must end after it begins",
        "{}                          | ''        | must have exact or fragment",
        "{prefix: 'a'}               | ''        | must have exact or fragment",
        "{prefix: 'a', fragment: 'page=3'} | ''  | must have exact, since it has the text around it",
        "{exact: ' '}                | .exact    | must not be blank",
      })
  void whatLeadsNowhereIsRefusedWithTheReason(String selector, String field, String why) {
    Response refused = say(selector);
    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode violation = read(refused).at("/violations/0");
    assertThat(violation.get("field").asText()).isEqualTo("appearances[0].selector" + field);
    assertThat(violation.get("message").asText()).contains(why);
    assertThat(read("/statements?person=tess").at("/total/value").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{exact: 'A', prefix: 'b'} | {fragment: 'page=3'}             | {exact: 'A', prefix: 'b', fragment: 'page=3'}",
        "{fragment: 'page=3'}      | {exact: 'A', fragment: 'page=4'} | {exact: 'A', fragment: 'page=3'}",
        "{exact: 'A'}              | {exact: 'B', suffix: 'c'}        | {exact: 'A'}",
      })
  void aMergeKeepsWhatEitherSelectorHas(String kept, String gone, String expected) {
    String first = say(kept).header("Location");
    ObjectNode body = statement("said", "'2023'");
    ((ObjectNode) body.at("/appearances/0")).set("selector", Json5.of(gone));
    String second = post("/statements", body).header("Location");
    json()
        .header("If-Match", "*")
        .body(Json5.of("{into: '%s'}", idOf(first)))
        .post(second + "/merge")
        .then()
        .statusCode(200);
    assertThat(read(first).at("/appearances/0/selector")).isEqualTo(Json5.of(expected));
  }

  @Test
  void anAddedAppearanceHasAFragmentToo() {
    String self = post("/statements", statement()).header("Location");
    post(
            self + "/appearances",
            Json5.of("{source: {title: 'A talk', kind: 'video'}, selector: {fragment: 't=5'}}"))
        .then()
        .statusCode(201);
    assertThat(read(self).at("/appearances/1/selector/fragment").asText()).isEqualTo("t=5");
  }
}
