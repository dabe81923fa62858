package dev.onrecord.change.follow;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.LogRecords;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as clients read it: by page, as lines, and as a stream. */
@QuarkusTest
class ChangesTest extends RestTest {

  @TestHTTPResource("/")
  URI service;

  private long before;

  @BeforeEach
  void remember() {
    before = record.number("select seq from clock");
  }

  @Test
  void aWriteIsAnEntryWithTheItemAsItIsThen() {
    createTess();
    assertThatJson(read("/changes?since=" + before))
        .isEqualTo(
            """
            {"items": [{"seq": %1$d, "at": "2024-08-01T12:00:00Z", "actor": "test-admin", "action": "created", "type": "person",
              "id": "tess-example", "entity": {"type": "person", "slug": "tess-example", "name": "Tess Example", "aliases": [],
                "links": [], "affiliations": [], "recordedAt": "2024-08-01T12:00:00Z"}}],
             "next": "/changes?since=%1$d"}"""
                .formatted(before + 1));
  }

  @Test
  void aPageOfLongEntriesHasFewerOfThem() {
    createTess();
    ObjectNode statement = statement("text", "'Long.'");
    ArrayNode appearances = statement.putArray("appearances");
    for (int i = 0; i < 100; i++) {
      ObjectNode appearance = appearances.addObject();
      appearance.putObject("source").put("title", "Invented " + i).put("kind", "other");
      appearance.putObject("selector").put("exact", "x".repeat(2_000));
    }
    JsonNode there =
        read(post("/statements", statement).then().statusCode(201).extract().response());
    for (int i = 0; i < 60; i++) {
      ((ObjectNode) there).put("venue", "Venue " + i);
      there = read(put(there.at("/urls/self").asText(), there));
    }
    JsonNode page = read("/changes?limit=1000&since=" + before);
    JsonNode rest = read(page.get("next").asText());
    assertThat(page.toString()).hasSizeLessThan(16_000_000);
    assertThat(rest.get("items")).isNotEmpty();
    assertThat(page.get("items").size() + rest.get("items").size()).isEqualTo(162);
    assertThat(rest.at("/items/0/seq").asLong()).isEqualTo(before + page.get("items").size() + 1);

    JsonNode newest = read(there.at("/urls/history").asText() + "?limit=100");
    JsonNode older = read(newest.get("next").asText());
    assertThat(newest.get("items").size() + older.get("items").size()).isEqualTo(61);
    assertThat(older.has("next")).isFalse();
    assertThat(newest.get("items"))
        .allSatisfy(
            entry ->
                assertThat(entry.get("changes").findValuesAsText("field"))
                    .containsExactly("venue"));
    assertThat(older.at("/items/0/changes/0/field").asText()).isEqualTo("venue");
  }

  @Test
  void aFollowerGoesOnWhereThePageEndedAlsoAtTheEnd() {
    List<Long> seqs = new ArrayList<>();
    String next = "/changes?limit=7";
    JsonNode page;
    do {
      page = read(next);
      page.get("items").forEach(item -> seqs.add(item.get("seq").asLong()));
      next = page.get("next").asText();
    } while (!page.get("items").isEmpty());
    assertThat(seqs).hasSizeGreaterThan(20).endsWith(before);
    for (int i = 1; i < seqs.size(); i++) {
      assertThat(seqs.get(i)).isEqualTo(seqs.get(i - 1) + 1);
    }
    assertThatJson(read(next)).isEqualTo("{items: [], next: '" + next + "'}");
    String tag = get(next).header("ETag");
    assertThat(json().header("If-None-Match", tag).get(next).statusCode()).isEqualTo(304);
    createTess();
    assertThat(read(next).get("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"since=-1", "since=x", "since=", "limit=0", "limit=1001", "sinze=1"})
  void whatIsNoPlaceInTheLogIsRefused(String query) {
    assertThat(get("/changes?" + query).statusCode()).isEqualTo(400);
  }

  /** As after restoring a backup: followers have changes that are not in the log. */
  @ParameterizedTest
  @ValueSource(strings = {"/changes", "/changes.ndjson", "/changes/stream"})
  void whoHasReadBeyondTheEndIsToldSo(String path) {
    Response refused = get(path + "?since=" + (before + 1));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(read(refused).at("/violations/0/field").asText()).isEqualTo("since");
    assertThat(read(refused).at("/detail").asText())
        .contains("beyond the end of the log at " + before);
  }

  @Test
  void theLinesAreTheSameEntries() {
    JsonNode items = read("/changes?limit=1000").get("items");
    for (Response lines :
        List.of(get("/changes.ndjson"), json().accept("application/x-ndjson").get("/changes"))) {
      assertThat(lines.statusCode()).isEqualTo(200);
      assertThat(lines.contentType()).startsWith("application/x-ndjson");
      List<String> each = lines.asString().lines().toList();
      assertThat(each).hasSize(items.size());
      for (int i = 0; i < each.size(); i++) {
        assertThatJson(each.get(i)).isEqualTo(items.get(i));
      }
    }
    assertThat(get("/changes.ndjson?since=" + before).asString()).isEmpty();
    assertThat(json().accept("*/*").get("/changes").contentType()).startsWith("application/json");
    assertThat(json().accept("text/html").get("/changes").statusCode()).isEqualTo(406);
  }

  @Test
  void aMergeIsAnEntryThatSaysWhereTheSlugLeads() {
    createTess();
    post("/people", Json5.of("{name: 'T. Example'}")).then().statusCode(201);
    post("/people/t-example/merge", Json5.of("{version: 1, into: 'tess-example'}"))
        .then()
        .statusCode(200);
    JsonNode items = read("/changes?since=" + (before + 2)).get("items");
    assertThat(items.findValuesAsText("action")).containsExactly("updated", "merged");
    assertThatJson(items.get(1).get("entity"))
        .isEqualTo("{type: 'person', slug: 't-example', mergedInto: 'tess-example'}");
  }

  @Test
  void ofDraftsOnlyEditorsAreToldMoreThanThatSomethingWasWritten() {
    createTess();
    String draft =
        read(post("/statements", statement("status", "'draft'"))).at("/urls/self").asText();
    ObjectNode item = (ObjectNode) read(draft);
    put(draft, item.put("status", "published")).then().statusCode(200);
    String gone =
        read(post("/statements", statement("status", "'draft'", "text", "'Gone.'")))
            .at("/urls/self")
            .asText();
    json().header("If-Match", "*").delete(gone).then().statusCode(204);

    String since = "/changes?since=" + (before + 1);
    assertThat(read(since).get("items").findValuesAsText("action"))
        .containsExactly("created", "updated", "created", "deleted");
    JsonNode items = read(anonymous().get(since)).get("items");
    assertThat(items.findValuesAsText("action"))
        .containsExactly("hidden", "updated", "hidden", "hidden");
    assertThatJson(items.get(0))
        .isEqualTo("{seq: %d, at: '2024-08-01T12:00:00Z', action: 'hidden'}".formatted(before + 2));
    assertThat(
            anonymous()
                .get("/changes.ndjson?since=" + (before + 1))
                .asString()
                .lines()
                .map(RestTest::tree)
                .toList())
        .isEqualTo(List.of(items.get(0), items.get(1), items.get(2), items.get(3)));
    assertThat(read(anonymous().get(draft + "/history")).get("items").findValuesAsText("action"))
        .as("it begins when it was published")
        .containsExactly("updated");
    assertThat(read(draft + "/history").get("items")).hasSize(2);
    assertThat(anonymous().get(gone + "/history").statusCode()).isEqualTo(404);
    assertThat(get(gone + "/history").statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamResumesBehindWhatTheClientHasAndGoesOn() throws Exception {
    createTess();
    post("/topics", Json5.of("{name: 'One'}")).then().statusCode(201);
    JsonNode items = read("/changes?since=" + before).get("items");
    try (EventStream stream = EventStream.open(service, before)) {
      assertThatJson(stream.next()).isEqualTo(items.get(0));
      assertThatJson(stream.next()).isEqualTo(items.get(1));
      post("/topics", Json5.of("{name: 'Two'}")).then().statusCode(201);
      JsonNode two = tree(stream.next());
      assertThat(two.get("id").asText()).isEqualTo("two");
      assertThat(two.get("seq").asLong()).isEqualTo(before + 3);
      assertThat(stream.lastEventId()).isEqualTo(before + 3);
    }
  }

  @Test
  void aStreamThatNothingHappensInIsHeardOf() throws Exception {
    try (EventStream stream = EventStream.open(service, before)) {
      assertThat(stream.comments(3)).hasSize(3);
    }
  }

  @Test
  void aClientFollowsByNoMoreStreamsThanItsShare() throws Exception {
    List<EventStream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        streams.add(EventStream.openSoon(service, before));
      }
      Response refused = get("/changes/stream");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("10");
      assertThat(read(refused).get("type").asText()).isEqualTo("/problems/too-many-requests");
      assertThat(get("/changes.ndjson").statusCode()).isEqualTo(200);
      // HEAD needs no place, and leaves none taken.
      for (int i = 0; i < 2; i++) {
        assertThat(given().head("/changes/stream").statusCode()).isEqualTo(200);
      }
    } finally {
      for (EventStream stream : streams) {
        stream.close();
      }
    }
    // A place is free again once the service has noticed that a client is gone.
    EventStream.openSoon(service, before).close();
  }

  /** The service is writing when it learns that its clients are gone. */
  @Test
  void aClientThatLeavesInTheMiddleOfAnEntryIsNotWorthALine() throws Exception {
    createTess();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines
          .append(
              statement("text", "'%d %s'".formatted(i, "Words. ".repeat(1_400) + "End."))
                  .put("type", "statement"))
          .append('\n');
    }
    Imports.take("", lines.toString());
    try (LogRecords logged = new LogRecords("io.netty")) {
      for (int i = 0; i < 5; i++) {
        try (Socket client = new Socket()) {
          client.setReceiveBufferSize(4_096);
          client.setSoLinger(true, 0);
          client.connect(new InetSocketAddress(service.getHost(), service.getPort()));
          client
              .getOutputStream()
              .write(
                  "GET /changes/stream?since=%d HTTP/1.1\r\nHost: a\r\nAuthorization: %s\r\n\r\n"
                      .formatted(before, TestUsers.authorization(TestUsers.ADMIN))
                      .getBytes(StandardCharsets.US_ASCII));
          assertThat(client.getInputStream().readNBytes(10_000)).hasSize(10_000);
        }
      }
      // All places are free again once the service has noticed.
      List<EventStream> streams = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        streams.add(EventStream.openSoon(service, before + 301));
      }
      for (EventStream stream : streams) {
        stream.close();
      }
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void headOfAStreamHasTheHeadersOfGetAndNoBody() throws Exception {
    Response head = given().head("/changes/stream");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.asString()).isEmpty();
    try (EventStream stream = EventStream.open(service, before)) {
      for (String name : List.of("Content-Type", "Cache-Control")) {
        assertThat(head.header(name)).isEqualTo(stream.header(name));
      }
      assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(given().head("/changes/stream?since=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    Response refused = json().header("Last-Event-ID", "x").get("/changes/stream");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(read(refused).at("/violations/0/field").asText()).isEqualTo("Last-Event-ID");
  }
}
