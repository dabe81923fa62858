package dev.onrecord.change.follow;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.ImportFormat;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.authentication.AuthenticationScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A follower of the log has the exact record: tested by clients that write at random concurrently,
 * and two that only follow, one by page and one by event.
 */
@QuarkusTest
@Tag("random")
class FollowingTest extends RestTest {

  private static final int CLIENTS = 8;
  private static final int WRITES = RandomRuns.cases(300);
  private static final long SEED = RandomRuns.seed(FollowingTest.class);

  /** The statuses by which an editor, or anybody else, finds all statements. */
  private static final List<String> ALL = List.of("any");

  private static final List<String> OPEN = List.of("published", "withdrawn");

  @TestHTTPResource("/")
  URI service;

  private long before;

  @BeforeEach
  void remember() {
    before = record.number("select seq from clock");
  }

  @Test
  void theLogOfRandomWritesIsTheRecord() throws Exception {
    WriterPool pool = new WriterPool(WRITES);
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    Map<String, JsonNode> followed;
    List<RandomWriter.Written> written = new ArrayList<>();
    try {
      Future<Map<String, JsonNode>> follower = threads.submit(() -> follow(pool));
      List<Callable<List<RandomWriter.Written>>> writers = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        writers.add(new RandomWriter(pool, new Random(SEED + i)));
      }
      for (Future<List<RandomWriter.Written>> writer : threads.invokeAll(writers)) {
        written.addAll(writer.get());
      }
      // One more, so that the follower, who may have all others, is not left waiting.
      pool.end(record.number("select seq from clock") + 1);
      post("/topics", Json5.of("{name: 'The end'}")).then().statusCode(201);
      followed = follower.get();
    } finally {
      threads.shutdownNow();
    }
    String seed = "-Drandom.seed=" + SEED + ", " + pool.answers();
    assertThat(written).as(seed).hasSizeGreaterThanOrEqualTo(WRITES);

    List<JsonNode> log = log();
    for (int i = 0; i < log.size(); i++) {
      assertThat(log.get(i).get("seq").asLong())
          .as(seed)
          .isEqualTo(log.get(0).get("seq").asLong() + i);
    }
    assertNothingIsLost(written, log, seed);
    Map<String, JsonNode> replayed = new TreeMap<>();
    log.forEach(entry -> apply(entry, replayed));
    assertSame(followed, replayed, seed + ", by events");
    assertSame(itemByItem(replayed, ALL), replayed, seed + ", item by item");
    assertSame(exported("/export?drafts=true"), replayed, seed + ", as it is exported");
    strangersHoldWhatTheyAreShown(log, seed);
  }

  /**
   * Anonymous clients only learn that drafts, and sources that only drafts report, were written.
   */
  private static void strangersHoldWhatTheyAreShown(List<JsonNode> log, String seed) {
    AuthenticationScheme known = RestAssured.authentication;
    RestAssured.authentication = RestAssured.DEFAULT_AUTH;
    try {
      List<JsonNode> open = log();
      assertThat(open).as(seed).hasSameSizeAs(log);
      List<JsonNode> told = open.stream().filter(entry -> entry.has("type")).toList();
      assertThat(told).as(seed).hasSizeLessThan(log.size());
      Map<String, JsonNode> replayed = new TreeMap<>();
      told.forEach(entry -> apply(entry, replayed));
      assertSame(itemByItem(replayed, OPEN), replayed, seed + ", item by item to strangers");
      assertSame(exported("/export"), replayed, seed + ", as it is exported to strangers");
    } finally {
      RestAssured.authentication = known;
    }
  }

  /** Applies an entry by type and id, and nothing more. */
  private static void apply(JsonNode entry, Map<String, JsonNode> copy) {
    String key = entry.get("type").asText() + " " + entry.get("id").asText();
    if (entry.has("entity")) {
      copy.put(key, entry.get("entity"));
    } else {
      copy.remove(key);
    }
  }

  private static List<JsonNode> log() {
    List<JsonNode> log = new ArrayList<>();
    String next = "/changes?limit=1000";
    while (true) {
      JsonNode page = read(next);
      page.get("items").forEach(log::add);
      if (page.get("items").isEmpty()) {
        return log;
      }
      next = page.get("next").asText();
    }
  }

  /** By events, with connections that break at times. */
  private Map<String, JsonNode> follow(WriterPool pool) throws Exception {
    Random random = new Random(SEED - 1);
    Map<String, JsonNode> copy = new TreeMap<>();
    read("/changes?limit=1000")
        .get("items")
        .forEach(
            entry -> {
              if (entry.get("seq").asLong() <= before) {
                apply(entry, copy);
              }
            });
    long last = before;
    while (last < pool.end()) {
      try (EventStream stream = EventStream.openSoon(service, last)) {
        for (int events = random.nextInt(300); events >= 0 && last < pool.end(); events--) {
          JsonNode entry = tree(stream.next());
          assertThat(entry.get("seq").asLong()).isEqualTo(last + 1);
          apply(entry, copy);
          last++;
        }
      }
    }
    return copy;
  }

  /**
   * Each acknowledged write made a version of its item, all different; the log has that version as
   * acknowledged.
   */
  private static void assertNothingIsLost(
      List<RandomWriter.Written> written, List<JsonNode> log, String seed) {
    Map<String, List<JsonNode>> entries = new HashMap<>();
    log.forEach(
        entry ->
            entries
                .computeIfAbsent(
                    entry.get("type").asText() + " " + entry.get("id").asText(),
                    key -> new ArrayList<>())
                .add(entry));
    Set<String> versions = new HashSet<>();
    for (RandomWriter.Written write : written) {
      List<JsonNode> history = entries.get(write.key());
      assertThat(history).as("%s of %s", write, seed).isNotNull();
      if (write.item() == null) {
        assertThat(history.get(history.size() - 1).has("entity"))
            .as("%s of %s", write, seed)
            .isFalse();
        continue;
      }
      int version = write.item().get("version").asInt();
      assertThat(versions.add(write.key() + " " + version)).as("%s of %s", write, seed).isTrue();
      assertThat(history.size()).as("%s of %s", write, seed).isGreaterThanOrEqualTo(version);
      JsonNode logged = history.get(version - 1);
      if (!logged.path("redacted").asBoolean()) {
        String said = write.key().startsWith("statement") ? "text" : "name";
        assertThat(logged.at("/entity").path(said))
            .as("%s of %s", write, seed)
            .isEqualTo(write.item().get(said));
      }
    }
  }

  private static void assertSame(
      Map<String, JsonNode> actual, Map<String, JsonNode> expected, String how) {
    assertThat(actual.keySet()).as(how).isEqualTo(expected.keySet());
    expected.forEach(
        (key, item) -> assertThatJson(actual.get(key)).as(key + " " + how).isEqualTo(item));
  }

  /** The record as it is exported, in the import format. */
  private static Map<String, JsonNode> exported(String path) {
    Map<String, JsonNode> exported = new TreeMap<>();
    get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .map(RestTest::tree)
        .forEach(
            item -> {
              String id = item.path(item.has("slug") ? "slug" : "id").asText();
              exported.put(item.get("type").asText() + " " + id, item);
            });
    return exported;
  }

  /** The record as the API shows it, in the import format. */
  private static Map<String, JsonNode> itemByItem(
      Map<String, JsonNode> replayed, List<String> statuses) {
    List<String> lists =
        new ArrayList<>(
            List.of(
                "/people?limit=100",
                "/organizations?limit=100",
                "/models?limit=100",
                "/topics?limit=100",
                "/sources?limit=100"));
    statuses.forEach(
        status -> lists.add("/statements?status=%s&limit=100&total=none".formatted(status)));
    Map<String, JsonNode> shown = new TreeMap<>();
    for (String list : lists) {
      for (String next = list; next != null; ) {
        JsonNode page = read(next);
        page.get("items")
            .forEach(
                item -> {
                  JsonNode form = ImportFormat.of(item);
                  shown.put(
                      form.get("type").asText()
                          + " "
                          + form.path(form.has("slug") ? "slug" : "id").asText(),
                      form);
                });
        next = page.path("next").asText(null);
      }
    }
    // What was merged away is in no list: its address says where it is.
    replayed.forEach(
        (key, item) -> {
          if (item.has("mergedInto")) {
            String collection = "/people/";
            String left = item.get("mergedInto").asText();
            while (replayed.get("person " + left).has("mergedInto")) {
              left = replayed.get("person " + left).get("mergedInto").asText();
            }
            var moved =
                json().redirects().follow(false).get(collection + item.get("slug").asText());
            assertThat(moved.statusCode()).as(key).isEqualTo(308);
            assertThat(moved.header("Location")).as(key).isEqualTo(collection + left);
            shown.put(key, item);
          }
        });
    return shown;
  }
}
