package dev.onrecord.statement.lifecycle;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published statements are withdrawn with a reason, stay readable, and can be reinstated. */
@QuarkusTest
class WithdrawalTest extends RestTest {

  private String path;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
    path =
        read(post("/statements", statement("about", "[{subject: 'ai-safety'}]")))
            .at("/urls/self")
            .asText();
  }

  private Response withdraw(String fields) {
    return post(path + "/withdrawal", Json5.of("{version: 1, %s}", fields));
  }

  private Response reinstate(int version) {
    return json().body(Json5.of("{version: %s}", version)).delete(path + "/withdrawal");
  }

  @Test
  void aWithdrawnStatementSaysWhyAndIsLeftOutOfLists() {
    ObjectNode expected = (ObjectNode) read(path);
    TestClock.set(TestClock.START.plus(Duration.ofHours(1)));
    Response withdrawn =
        withdraw(
            "reason: 'misattributed', note: 'It was\\nsomebody else.', supersededBy: '%s'"
                .formatted((STATEMENT + "05").substring("/statements/".length())));
    expected.put("status", "withdrawn").put("version", 2).put("updatedAt", "2024-08-01T13:00:00Z");
    expected.set(
        "withdrawal",
        tree(
            """
            {"reason": "misattributed", "note": "It was\\nsomebody else.", "at": "2024-08-01T13:00:00Z",
             "supersededBy": {"id": "0190e209-a000-7000-8000-000000000005", "self": "%s05"}}"""
                .formatted(STATEMENT)));
    assertThat(withdrawn.statusCode()).isEqualTo(201);
    assertThat(withdrawn.header("Location")).isEqualTo(path);
    assertThatJson(withdrawn.asString()).isEqualTo(expected);
    assertThatJson(read(path)).isEqualTo(expected);
    assertThat(withdrawn.header("ETag")).isEqualTo(get(path).header("ETag"));

    assertThat(ids(read("/statements?person=tess"))).isEmpty();
    assertThat(ids(read("/statements?person=tess&status=withdrawn"))).hasSize(1);
    assertThat(ids(read("/statements?person=tess&about=ai-safety"))).isEmpty();
    assertThat(ids(read("/statements?person=tess&about=ai-safety&status=withdrawn"))).hasSize(1);
  }

  @Test
  void whatIsWithdrawnIsEditedAndPutBackWithoutLosingTheReason() {
    withdraw("reason: 'other'").then().statusCode(201);
    ObjectNode item = (ObjectNode) read(path);
    assertThatJson(read(put(path, item))).as("unchanged").isEqualTo(item);
    ((ObjectNode) item.get("withdrawal")).put("reason", "fabricated");
    JsonNode edited = read(put(path, item.put("venue", "A show")));
    assertThat(edited.get("venue").asText()).isEqualTo("A show");
    assertThat(edited.at("/withdrawal/reason").asText()).isEqualTo("other");
    item.remove("withdrawal");
    item.put("version", 3);
    assertThat(read(put(path, item)).at("/withdrawal/reason").asText()).isEqualTo("other");
    assertThat(put(path, item.put("status", "published")).statusCode()).isEqualTo(400);
  }

  @Test
  void aReinstatedStatementIsAsItWas() {
    ObjectNode expected = (ObjectNode) read(path);
    withdraw("reason: 'other'").then().statusCode(201);
    Response reinstated = reinstate(2);
    assertThat(reinstated.statusCode()).isEqualTo(200);
    assertThatJson(reinstated.asString()).isEqualTo(expected.put("version", 3));
    assertThat(ids(read("/statements?person=tess&about=ai-safety"))).hasSize(1);
    assertThat(reinstate(3).statusCode()).as("it is not withdrawn").isEqualTo(404);
  }

  @Test
  void whatWasSaidAnewMeanwhileIsNotReinstated() {
    withdraw("reason: 'other'").then().statusCode(201);
    String again = read(post("/statements", statement())).at("/urls/self").asText();
    JsonNode refused = read(reinstate(2).then().statusCode(409).extract().response());
    assertThat(refused.get("type").asText()).isEqualTo("/problems/duplicate-statement");
    assertThat(refused.get("existing").asText()).isEqualTo(again);
    assertThat(read(path).get("version").asInt()).isEqualTo(2);
  }

  @Test
  void aWithdrawalSaysWhichVersionItMeans() {
    JsonNode reason = Json5.of("{reason: 'other'}");
    assertThat(post(path + "/withdrawal", reason).statusCode()).isEqualTo(428);
    assertThat(
            json()
                .header("If-Match", "\"2-0\"")
                .body(reason)
                .post(path + "/withdrawal")
                .statusCode())
        .isEqualTo(412);
    assertThat(
            json()
                .header("If-Match", get(path).header("ETag"))
                .body(reason)
                .post(path + "/withdrawal")
                .statusCode())
        .isEqualTo(201);
    assertThat(json().delete(path + "/withdrawal").statusCode()).isEqualTo(428);
    assertThat(reinstate(1).statusCode()).isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "note": "No reason"                                                           | reason
          "reason": "boring"                                                            | reason
          "reason": "other", "note": ""                                                 | note
          "reason": "other", "supersededBy": "x"                                        | supersededBy
          "reason": "other", "supersededBy": "0190e209-a000-7000-8000-0000000000ff"     | supersededBy
          """)
  void aWithdrawalThatDoesNotFitIsRefused(String fields, String violated) {
    JsonNode refused = read(withdraw(fields).then().statusCode(400).extract().response());
    assertThat(refused.at("/violations/0/field").asText()).isEqualTo(violated);
    assertThat(read(path).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void nothingSupersedesItselfNorDoesADraft() {
    String self = path.substring("/statements/".length());
    String draft =
        read(post("/statements", statement("status", "'draft'", "text", "'A draft.'")))
            .get("id")
            .asText();
    for (String id : new String[] {self, draft}) {
      String fields = "reason: 'duplicate', supersededBy: '%s'".formatted(id);
      JsonNode refused = read(withdraw(fields).then().statusCode(400).extract().response());
      assertThat(refused.at("/violations/0/field").asText()).isEqualTo("supersededBy");
    }
  }

  @Test
  void aDraftAndWhatIsWithdrawnAlreadyCannotBeWithdrawn() {
    withdraw("reason: 'other'").then().statusCode(201);
    JsonNode twice =
        read(
            post(path + "/withdrawal", Json5.of("{version: 2, reason: 'other'}"))
                .then()
                .statusCode(409)
                .extract()
                .response());
    assertThat(twice.get("type").asText()).isEqualTo("/problems/not-published");
    path = read(post("/statements", statement("status", "'draft'"))).at("/urls/self").asText();
    assertThat(withdraw("reason: 'other'").statusCode()).isEqualTo(409);
  }
}
