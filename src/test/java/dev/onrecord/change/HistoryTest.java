package dev.onrecord.change;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history of an item, with the changed fields, newest first. */
@QuarkusTest
class HistoryTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @Test
  void eachFieldThatChangedIsThereWithItsOldAndNewValue() {
    String path = read(post("/statements", statement())).at("/urls/self").asText();
    TestClock.set(TestClock.START.plus(Duration.ofHours(1)));
    ObjectNode item = (ObjectNode) read(path);
    item.put("venue", "A show").put("said", "2024-04");
    item.set("about", Json5.of("[{subject: 'ai-safety'}]"));
    put(path, item).then().statusCode(200);
    post(path + "/withdrawal", Json5.of("{version: 2, reason: 'other'}")).then().statusCode(201);

    assertThatJson(read(path + "/history"))
        .whenIgnoringPaths("items[*].seq", "items[2].changes")
        .isEqualTo(
            """
            {"items": [
              {"seq": 3, "at": "2024-08-01T13:00:00Z", "actor": "test-admin", "action": "withdrawn", "changes": [
                {"field": "status", "old": "published", "new": "withdrawn"},
                {"field": "withdrawal", "new": {"reason": "other", "at": "2024-08-01T13:00:00Z"}}]},
              {"seq": 2, "at": "2024-08-01T13:00:00Z", "actor": "test-admin", "action": "updated", "changes": [
                {"field": "said", "old": "2024-05", "new": "2024-04"},
                {"field": "venue", "new": "A show"},
                {"field": "about", "old": [], "new": [{"subject": "ai-safety"}]}]},
              {"seq": 1, "at": "2024-08-01T12:00:00Z", "actor": "test-admin", "action": "created", "changes": []}],
             "total": {"value": 3, "exact": true}}""");
    assertThat(read(path + "/history").at("/items/2/changes/1/new").asText())
        .isEqualTo("Words of a test.");
  }

  @Test
  void aHistoryIsReadPageByPage() {
    for (int version = 1; version < 8; version++) {
      ObjectNode topic = (ObjectNode) read("/topics/ai-safety");
      put("/topics/ai-safety", topic.put("description", "Version " + version))
          .then()
          .statusCode(200);
    }
    List<String> said = new ArrayList<>();
    List<Long> seqs = new ArrayList<>();
    String next = "/topics/ai-safety/history?limit=3";
    while (next != null) {
      JsonNode page = read(next);
      page.get("items")
          .forEach(
              item -> {
                seqs.add(item.get("seq").asLong());
                said.add(item.at("/changes/0/new").asText());
              });
      assertThat(page.at("/total/value").asInt()).isEqualTo(8);
      next = page.path("next").asText(null);
    }
    assertThat(said)
        .startsWith("Version 7", "Version 6", "Version 5", "Version 4")
        .hasSize(8)
        .endsWith("AI safety");
    assertThat(seqs).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(get("/topics/ai-safety/history?limit=3&cursor=x").statusCode()).isEqualTo(400);
    assertThat(get("/topics/ai-safety/history?q=x").statusCode()).isEqualTo(400);
  }

  @Test
  void theHistoryOfWhatWasDeletedStaysReadable() {
    json().header("If-Match", "*").delete("/people/tess-example").then().statusCode(204);
    JsonNode history = read("/people/tess-example/history");
    assertThat(history.at("/items").findValuesAsText("action"))
        .containsExactly("deleted", "created");
    assertThat(history.at("/items/0/changes/0/old").asText()).isEqualTo("Tess Example");
  }

  @Test
  void anUnchangedHistoryIsNotSentAgain() {
    String tag = get("/people/tess-example/history").header("ETag");
    assertThat(json().header("If-None-Match", tag).get("/people/tess-example/history").statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/people/nobody/history",
    "/people/meta/history",
    "/sources/0190e209-a000-7000-8000-0000000000ff/history",
    "/statements/x/history"
  })
  void whatNeverWasHasNoHistory(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }
}
