package dev.onrecord.exchange;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Imports;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Imported statements find each other within a batch, and follow the rules of replies, withdrawals
 * and dates.
 */
@QuarkusTest
class ImportedStatementsTest extends ImportRestTest {

  @Test
  void noLinesOfABatchCloseACircleOfReplies() {
    String first = line(1, "text", "'One.'");
    String second = line(2, "text", "'Two.'", "replyContext", answering(1));
    String closing = line(1, "text", "'One.'", "replyContext", answering(2));
    String third = line(3, "text", "'Three.'", "replyContext", answering(1));
    List<JsonNode> report = Imports.take("?onError=skip", TESS, first, second, closing, third);
    assertThat(report.get(0).get("line").asInt()).isEqualTo(4);
    assertThat(report.get(0).at("/problem/detail").asText())
        .isEqualTo("replyContext.statement is the statement itself or a reply to it");
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 5, 4, 0, 0, 1));

    // Both are there, and neither answers the other.
    report =
        Imports.take(
            "?onError=skip",
            line(2, "text", "'Two.'"),
            closing,
            line(2, "text", "'Two.'", "replyContext", answering(3)));
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 3, 0, 2, 0, 1));
    assertThat(get("/export").asString()).contains(id(1), id(2), id(3));
  }

  @Test
  void aLineWithoutAnIdNeverMatchesAWithdrawnStatementOfItsBatch() {
    String withdrawal = "{reason: 'other'}";
    JsonNode withoutId = withoutId("Two.");
    List<JsonNode> report = Imports.take("", TESS, withdrawn(1, withdrawal), withoutId);
    assertThatJson(Imports.last(report)).as("new").isEqualTo(total(true, 3, 3, 0, 0, 0));
    assertThat(read("/statements?person=tess").get("items")).hasSize(1);

    record.starter();
    Imports.take("", TESS, line(1, "text", "'Two.'"));
    report = Imports.take("", withdrawn(1, withdrawal), withoutId);
    assertThatJson(Imports.last(report))
        .as("withdrawn just now")
        .isEqualTo(total(true, 2, 1, 1, 0, 0));
    assertThat(read("/statements?person=tess").get("items")).hasSize(1);
  }

  @Test
  void aLineWithoutAnIdMatchesTheWordsThatAStatementHasByThen() {
    List<JsonNode> report =
        Imports.take(
            "",
            TESS,
            line(1, "text", "'One.'"),
            line(1, "text", "'Two.'"),
            line(1, "text", "'Three.'"),
            withoutId("Two."),
            withoutId("Three."));
    assertThatJson(Imports.last(report)).as("new").isEqualTo(total(true, 6, 3, 2, 1, 0));
    report = Imports.take("", line(1, "text", "'Four.'"), withoutId("Three."), withoutId("Four."));
    assertThatJson(Imports.last(report)).as("known").isEqualTo(total(true, 3, 1, 1, 1, 0));
  }

  private static JsonNode withoutId(String text, String... fieldsAndValues) {
    return statement(fieldsAndValues).put("text", text).put("type", "statement");
  }

  @Test
  void aStatementIsReinstatedWithOtherWordsIfItsOldOnesHaveADuplicate() {
    Imports.take("", TESS, withdrawn(1, "{reason: 'altered'}"), line(2, "text", "'Two.'"));
    List<JsonNode> report = Imports.take("", line(1, "text", "'Two.'", "status", "'published'"));
    assertThat(report.get(0).at("/problem/existing").asText()).isEqualTo("/statements/" + id(2));
    report = Imports.take("", line(1, "text", "'One.'", "status", "'published'"));
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 1, 0, 1, 0, 0));
    assertThat(actions(1)).containsExactly("reinstated", "created");
  }

  private static String answering(int number) {
    return "{statement: '%s'}".formatted(id(number));
  }

  @Test
  void aWithdrawalIsToldAsOneAndItsTimeIsTheServices() {
    String withdrawal = "{reason: 'other', at: '2020-01-02T03:04:05Z', supersededBy: '%s'}";
    Imports.take("", TESS, line(1, "status", "'draft'"), line(2, "text", "'Two.'"));
    List<JsonNode> refused =
        Imports.take(
            "?onError=skip", withdrawn(2, withdrawal.formatted(id(1))), withdrawn(2, late()));
    assertThat(refused.get(0).at("/problem/detail").asText())
        .isEqualTo("withdrawal.supersededBy is not published");
    assertThatJson(Imports.last(refused)).node("updated").isEqualTo(1);
    assertThat(read("/statements/" + id(2)).at("/withdrawal/at").asText())
        .isEqualTo("2024-08-01T12:00:00Z");
    Imports.take("", line(2, "text", "'Two.'", "status", "'published'"));
    assertThat(actions(2)).containsExactly("reinstated", "withdrawn", "created");
    assertThat(
            Imports.take("?keepTimes=true", withdrawn(2, late()))
                .get(0)
                .at("/problem/detail")
                .asText())
        .isEqualTo("withdrawal.at is in the future");
  }

  private static String late() {
    return "{reason: 'other', at: '2030-01-02T03:04:05Z'}";
  }

  private static String withdrawn(int number, String withdrawal) {
    return line(number, "text", "'Two.'", "status", "'withdrawn'", "withdrawal", withdrawal);
  }

  private static List<String> actions(int number) {
    return read("/statements/" + id(number) + "/history").findValuesAsText("action");
  }

  /** Replies repeat the speaker of what they answer. */
  @Test
  void aReplyOfTheSameBatchFollowsTheSpeakerOfWhatItAnswers() {
    String tom = TESS.replace("tess", "tom").replace("Tess", "Tom");
    String[] replies = new String[5];
    for (int number = 2; number <= 4; number++) {
      String text = "'Reply %d.'".formatted(number);
      replies[number] = line(number, "text", text, "replyContext", answering(1));
    }
    Imports.take("", TESS, tom, line(1, "text", "'One.'"), replies[3]);
    Object[] lines = {
      replies[2],
      replies[3].replace("interview", "speech"),
      line(1, "text", "'One.'", "speaker", "'tom-example'"),
      replies[4]
    };
    assertThatJson(Imports.last(Imports.take("?dryRun=true", lines)))
        .whenIgnoringPaths("dryRun")
        .isEqualTo(total(true, 4, 2, 2, 0, 0));
    assertThatJson(Imports.last(Imports.take("", lines))).isEqualTo(total(true, 4, 2, 2, 0, 0));
    for (int reply = 2; reply <= 4; reply++) {
      JsonNode item = read("/statements/" + id(reply));
      assertThat(item.at("/replyContext/speaker/slug").asText())
          .as("%d", reply)
          .isEqualTo("tom-example");
      assertThat(item.get("version").asInt()).as("%d", reply).isEqualTo(reply == 3 ? 2 : 1);
    }
    assertThat(ids(read("/statements?replyTo=tom-example")))
        .containsExactlyInAnyOrder(id(2), id(3), id(4));
    assertThat(ids(read("/statements?replyTo=tess-example"))).isEmpty();
  }

  @Test
  void keptTimesBoundTheDateByWhichALineFindsItsStatement() {
    Imports.take("", TESS, line(1, "text", "'Said twice.'", "said", "'2024-06'"));
    JsonNode earlier =
        withoutId("Said twice.", "said", "'2024'", "recordedAt", "'2024-03-01T00:00:00Z'");
    assertThatJson(Imports.last(Imports.take("?keepTimes=true", earlier)))
        .isEqualTo(total(true, 1, 1, 0, 0, 0));
    assertThat(read("/statements/" + id(1)).get("said").asText()).isEqualTo("2024-06");
    assertThatJson(Imports.last(Imports.take("?keepTimes=true", earlier)))
        .as("again")
        .isEqualTo(total(true, 1, 0, 0, 1, 0));
  }
}
