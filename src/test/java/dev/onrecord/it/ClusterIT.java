package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.TestPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the packaged application on one PostgreSQL. */
class ClusterIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIST = "/statements?speaker=invented-works&total=exact";
  private static final String TEXT = "/statements?q=invented&total=exact&facets=medium";

  @TempDir Path folder;
  private final String url = TestPostgres.newDatabase();

  ClusterIT() throws SQLException {}

  private PackagedService node(String name, String... options) throws Exception {
    return PackagedService.onPostgres(url, Files.createDirectories(folder.resolve(name)), options);
  }

  @Test
  void nodesShowTheSameRecordWhoeverWritesAndWhoeverIsAway() throws Exception {
    try (PackagedService one = node("one")) {
      int written;
      try (PackagedService two = node("two")) {
        written = whatOneNodeWritesTheOtherShows(one, two);
        written += nodesThatWriteAtTheSameTimeEndWithTheSameRecord(one, two, written);
        two.kill();
      }
      // Numbers that no client above has used.
      Invented.write(one, 2_000, 20);
      written += 20;
      for (String name : List.of("two", "three")) {
        try (PackagedService node = node(name)) {
          assertThat(node.total(LIST)).as(name).isEqualTo(written);
          assertThat(node.total(TEXT)).as(name).isEqualTo(written);
        }
      }
    }
  }

  private static int whatOneNodeWritesTheOtherShows(PackagedService one, PackagedService two)
      throws Exception {
    Invented.speaker(one);
    for (int i = 0; i < 10; i++) {
      // Both know these answers before, and would give them again.
      two.total(LIST);
      two.total(TEXT);
      Invented.write(one, i, 1);
      two.awaitTotal(LIST, i + 1);
      two.awaitTotal(TEXT, i + 1);
    }
    long last = two.json("/changes?limit=1000").at("/items").size();
    JsonNode item = two.json(LIST).at("/items/0");
    String path = item.at("/urls/self").asText();
    String tag = two.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
    ObjectNode edited = item.deepCopy();
    edited.put("venue", "Somewhere else");
    assertThat(one.send("PUT", path, edited.toString()).statusCode()).isEqualTo(200);
    two.await(path, () -> two.json(path).path("venue").asText().equals("Somewhere else"));
    assertThat(two.send("GET", path, null).headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(tag);
    try (EventStream stream = EventStream.open(two.uri(), last)) {
      Invented.write(one, 10, 5);
      JsonNode log = one.json("/changes?limit=1000&since=" + last).at("/items");
      assertThat(log.size()).isGreaterThan(5);
      for (JsonNode entry : log) {
        assertThat(JSON.readTree(stream.next())).isEqualTo(entry);
      }
    }
    return 15;
  }

  private static int nodesThatWriteAtTheSameTimeEndWithTheSameRecord(
      PackagedService one, PackagedService two, int before) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        PackagedService node = client % 2 == 0 ? one : two;
        int first = 100 * (client + 1);
        writers.add(clients.submit(() -> written(node, first, 30)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      int written = 8 * 30;
      for (PackagedService node : List.of(one, two)) {
        node.awaitTotal(LIST, before + written);
        node.awaitTotal(TEXT, before + written);
      }
      for (String path : List.of("", "&sort=said", "&sort=-recorded", "&q=invented")) {
        String page = "/statements?speaker=invented-works&limit=100" + path;
        assertThat(one.json(page)).isEqualTo(two.json(page));
      }
      return written;
    } finally {
      clients.shutdownNow();
    }
  }

  private static Void written(PackagedService node, int first, int count) throws Exception {
    Invented.write(node, first, count);
    return null;
  }

  @Test
  void aQueryThatTakesTooLongIsCutOffAndGivesItsThreadBack() throws Exception {
    try (PackagedService service =
            node("one", "-Donrecord.limits.query=1S", "-Donrecord.limits.threads=2");
        Connection other = DriverManager.getConnection(url);
        Statement sql = other.createStatement()) {
      other.setAutoCommit(false);
      sql.execute("lock table statement in access exclusive mode");
      // More of them than there are threads.
      for (int limit = 1; limit <= 4; limit++) {
        HttpResponse<String> answer = service.send("GET", "/statements?limit=" + limit, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(JSON.readTree(answer.body()).get("type").asText())
            .isEqualTo("/problems/too-slow");
      }
      other.rollback();
      assertThat(service.send("GET", "/statements?limit=1", null).statusCode()).isEqualTo(200);
    }
  }
}
