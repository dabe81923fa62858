package dev.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.RestTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A draft that brings its own source, and assertions about who can see that source. */
abstract class DraftSources extends RestTest {

  static final String URL = "https://quixotic.example/dossier";
  static final String INLINE =
      "{title: 'Quixotic dossier', author: 'Ann Zeppelin', url: '%s', kind: 'post', publisher: 'meta'}"
          .formatted(URL);

  /** The latest seq before the draft. */
  long before;

  /** The address of a draft with a source of its own, and of that source. */
  String draft;

  String source;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
    before = record.number("select seq from clock");
    JsonNode written =
        read(
            post(
                "/statements",
                statement("status", "'draft'", "appearances", "[{source: %s}]".formatted(INLINE))));
    draft = written.at("/urls/self").asText();
    source = written.at("/appearances/0/source/self").asText();
  }

  static void saysNothingOfIt(String text) {
    assertThat(text).doesNotContainIgnoringCase("quixotic").doesNotContainIgnoringCase("zeppelin");
  }

  void isForEditorsAlone() {
    assertThat(get(source).statusCode()).isEqualTo(200);
    assertThat(anonymous().get(source).statusCode()).isEqualTo(404);
    saysNothingOfIt(anonymous().get("/changes?limit=1000").asString());
    saysNothingOfIt(anonymous().get("/sources?limit=100").asString());
    saysNothingOfIt(anonymous().get("/export").asString());
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  void isForEverybody() {
    assertThat(anonymous().get(source).asString()).contains("Quixotic", "Zeppelin");
    assertThat(ids(read(anonymous().get("/sources?q=quixotic")))).containsExactly(idOf(source));
    assertThat(anonymous().get("/export").asString()).contains("Quixotic");
    assertThat(read(source).has("draft")).isFalse();
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  /** Entry by entry, and each names only what came before it. */
  void strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown() {
    Map<String, JsonNode> copy = new TreeMap<>();
    for (JsonNode entry : read(anonymous().get("/changes?limit=1000")).get("items")) {
      if (!entry.has("type")) {
        assertThat(entry.get("action").asText()).isEqualTo("hidden");
      } else if (entry.has("entity")) {
        copy.put(entry.get("type").asText() + " " + entry.get("id").asText(), entry.get("entity"));
        for (JsonNode appearance : entry.get("entity").path("appearances")) {
          assertThat(copy).containsKey("source " + appearance.get("source").asText());
        }
      } else {
        copy.remove(entry.get("type").asText() + " " + entry.get("id").asText());
      }
    }
    Map<String, JsonNode> exported = new TreeMap<>();
    anonymous()
        .get("/export")
        .asString()
        .lines()
        .map(RestTest::tree)
        .forEach(
            item ->
                exported.put(
                    item.get("type").asText()
                        + " "
                        + item.path(item.has("slug") ? "slug" : "id").asText(),
                    item));
    assertThat(exported).isEqualTo(copy);
    List<String> listed = ids(read(anonymous().get("/sources?limit=100")));
    assertThat(listed.stream().map(id -> "source " + id))
        .containsExactlyElementsOf(
            copy.keySet().stream().filter(key -> key.startsWith("source ")).toList());
  }

  void say(String by) {
    post(
            "/statements",
            statement("text", "'Aloud.'", "appearances", "[{source: %s}]".formatted(by)))
        .then()
        .statusCode(201);
  }

  void take(JsonNode item) {
    String type = item.has("speaker") ? "statement" : "source";
    List<JsonNode> report = Imports.take("", ((ObjectNode) item).put("type", type));
    assertThat(report.get(report.size() - 1).get("refused").asInt()).as("%s", report).isZero();
  }

  static void isAsIfItHadNeverBeen(String path) {
    String never = UUID.randomUUID().toString();
    for (String each : List.of(path, path + "/history")) {
      Response hidden = anonymous().get(each);
      assertThat(hidden.statusCode()).as(each).isEqualTo(404);
      assertThat(hidden.asString().replace(idOf(path), never))
          .isEqualTo(anonymous().get(each.replace(idOf(path), never)).asString());
    }
  }
}
