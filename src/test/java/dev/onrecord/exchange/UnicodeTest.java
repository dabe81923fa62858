package dev.onrecord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RandomText;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every accepted text can be exported, imported again, put back and redacted. */
@QuarkusTest
@Tag("random")
class UnicodeTest extends RestTest {

  private static final int ITEMS = RandomRuns.cases(150);
  private static final long SEED = RandomRuns.seed(UnicodeTest.class);

  private final RandomText texts = new RandomText(new Random(SEED));

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @Test
  void acceptedTextIsExportedImportedPutBackAndRedacted() {
    List<JsonNode> statements = new ArrayList<>();
    List<JsonNode> subjects = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < ITEMS; i++) {
      Response topic = post("/topics", topic(i));
      assertThat(topic.statusCode()).as(seed(topic)).isIn(201, 400);
      if (topic.statusCode() == 201) {
        subjects.add(read(topic));
      }
      Response statement = post("/statements", statement(i));
      assertThat(statement.statusCode()).as(seed(statement)).isIn(201, 400, 409);
      if (statement.statusCode() == 201) {
        statements.add(read(statement));
      } else {
        refused++;
      }
    }
    assertThat(statements).as("accepted, -Drandom.seed=" + SEED).hasSizeGreaterThan(ITEMS / 4);
    assertThat(refused).as("refused, -Drandom.seed=" + SEED).isPositive();

    statements.forEach(UnicodeTest::putBack);
    subjects.forEach(UnicodeTest::putBack);

    byte[] export = export();
    List<JsonNode> report = Imports.report(Imports.send("", export));
    assertThat(report.get(report.size() - 1).get("unchanged").asInt())
        .as("-Drandom.seed=%d, %s", SEED, report)
        .isEqualTo((int) lines(export).count());

    for (JsonNode statement : statements) {
      redact(statement.at("/urls/self").asText(), statement.get("version").asInt());
    }
    assertThat(lines(export()).count()).isEqualTo(lines(export).count() - statements.size());
  }

  private JsonNode topic(int i) {
    ObjectNode topic = (ObjectNode) tree("{}");
    topic.put("name", texts.next() + i).put("description", texts.next());
    topic.putArray("aliases").add(texts.next() + i);
    return topic;
  }

  private JsonNode statement(int i) {
    ObjectNode statement = statement("venue", "'v'").put("text", texts.next() + " " + i);
    statement.put("venue", texts.next());
    statement.putObject("replyContext").put("summary", texts.next());
    return statement;
  }

  private static void putBack(JsonNode item) {
    String path = item.at("/urls/self").asText();
    JsonNode shown = read(path);
    Response answer = put(path, shown);
    assertThat(answer.statusCode()).as(seed(answer)).isEqualTo(200);
    assertThat(read(answer)).isEqualTo(shown);
  }

  private static void redact(String path, int version) {
    JsonNode order = Json5.of("{version: %d, reason: 'An invented order'}", version);
    assertThat(post(path + "/redaction", order).statusCode()).as(path).isEqualTo(204);
    assertThat(get(path).statusCode()).as(path).isEqualTo(451);
  }

  private static byte[] export() {
    Response export = get("/export");
    assertThat(export.statusCode()).isEqualTo(200);
    return export.asByteArray();
  }

  private static Stream<String> lines(byte[] export) {
    return new String(export, StandardCharsets.UTF_8).lines();
  }

  private static String seed(Response answer) {
    return "-Drandom.seed=%d: %s".formatted(SEED, answer.asString());
  }

  /** As a version with other rules for text may have left it. */
  @Test
  void whatTheRulesOfTodayRefuseIsExportedAndRedacted() {
    JsonNode kept = read(post("/statements", statement("text", "'Kept words.'")));
    JsonNode old = read(post("/statements", statement("text", "'Old words.'")));
    String path = old.at("/urls/self").asText();
    String words = "z" + "\u0308\u0301".repeat(16) + "\u202E";
    record.execute(
        "update change_log set entity = replace(entity, 'Old words.', '%s')".formatted(words));
    record.execute("update statement set text = '%s' where text = 'Old words.'".formatted(words));

    assertThat(lines(export()))
        .anyMatch(line -> tree(line).path("text").asText().equals(words))
        .anyMatch(line -> line.contains("Kept words."));
    redact(path, 1);
    assertThat(lines(export()))
        .noneMatch(line -> line.contains(words))
        .anyMatch(line -> line.contains(kept.get("id").asText()));
  }
}
