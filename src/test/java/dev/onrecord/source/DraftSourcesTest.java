package dev.onrecord.source;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only editors see a source until something published reports it. */
@QuarkusTest
class DraftSourcesTest extends DraftSources {

  @TestHTTPResource("/")
  URI service;

  @Inject TestIndex index;

  /** Twice, before and after an editor asked the same, since what was answered is kept. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources",
        "/sources?limit=100",
        "/sources?q=quixotic",
        "/changes?limit=1000",
        "/changes.ndjson",
        "/export",
        "/statements",
        "/statements.csv",
        "/statements.ndjson",
        "/statements.jsonld",
        "/statements.atom",
        "/statements.feed.json",
        "/statements?q=quixotic",
        "/statements?person=tess&facets=speaker,year",
        "/names?q=quixotic",
        "/names?q=zeppelin",
        "/people/tess-example",
        "/people?q=zeppelin",
        "/organizations/meta",
        "/organizations/meta/history",
        "/positions?speaker=tess"
      })
  void nothingThatStrangersReadSaysAnythingOfIt(String path) {
    index.await();
    saysNothingOfIt(anonymous().get(path).then().statusCode(200).extract().asString());
    get(path).then().statusCode(200);
    saysNothingOfIt(anonymous().get(path).asString());
    assertThat(anonymous().get(path).asString()).doesNotContain(idOf(source), idOf(draft));
  }

  @Test
  void editorsSeeItWhereverItIs() {
    assertThat(read(source).get("draft").asBoolean()).isTrue();
    assertThat(ids(read("/sources?q=quixotic"))).containsExactly(idOf(source));
    assertThat(read("/sources?q=quixotic").at("/items/0/draft").asBoolean()).isTrue();
    assertThat(get("/changes?since=" + before).asString()).contains("Quixotic", "Zeppelin");
    assertThat(get("/export?drafts=true").asString()).contains("Quixotic", "Zeppelin");
    assertThat(get("/export").asString()).as("not without drafts").doesNotContain("Quixotic");
    assertThat(ids(read("/statements?status=draft&source=" + URL))).containsExactly(idOf(draft));
    assertThat(read(source + "/history").get("items")).hasSize(1);
  }

  /** Whatever tells it from a source that never was would say that there is one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources/@",
        "/sources/@/history",
        "/sources/@/history?limit=1",
        "/statements?source=@",
        "/statements.csv?source=@",
        "/statements.atom?source=@"
      })
  void toStrangersItIsAsIfItHadNeverBeen(String path) {
    String never = UUID.randomUUID().toString();
    get(path.replace("@", idOf(source))).then().statusCode(200);
    for (String tag : List.of("\"1-0\"", "*")) {
      Response hidden =
          anonymous().header("If-None-Match", tag).get(path.replace("@", idOf(source)));
      Response missing = anonymous().header("If-None-Match", tag).get(path.replace("@", never));
      assertThat(hidden.statusCode()).isEqualTo(missing.statusCode()).isIn(400, 404);
      assertThat(hidden.asString().replace(idOf(source), never)).isEqualTo(missing.asString());
      assertThat(anonymous().head(path.replace("@", idOf(source))).statusCode())
          .isEqualTo(missing.statusCode());
    }
    assertThat(anonymous().get("/statements?source=" + URL).asString())
        .isEqualTo(
            anonymous()
                .get("/statements?source=https://never.example/")
                .asString()
                .replace("https://never.example/", URL));
  }

  @Test
  void aStreamTellsStrangersOnlyThatSomethingWasWritten() throws Exception {
    post("/topics", Json5.of("{name: 'The end'}")).then().statusCode(201);
    try (EventStream stream = EventStream.openAnonymously(service, before)) {
      List<JsonNode> events = new ArrayList<>();
      do {
        events.add(tree(stream.next()));
      } while (!events.get(events.size() - 1).has("type"));
      assertThat(events.stream().map(event -> event.get("action").asText()))
          .containsExactly("hidden", "hidden", "created");
      saysNothingOfIt(events.toString());
      assertThatJson(events.get(0))
          .isEqualTo(
              "{seq: %d, at: '2024-08-01T12:00:00Z', action: 'hidden'}".formatted(before + 1));
    }
  }
}
