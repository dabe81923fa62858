package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.EventStream;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the packaged application over one PostgreSQL. */
class ClusterIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(1);

  @TempDir Path folder;
  private final int port = PackagedService.freePort();
  private EmbeddedPostgres postgres;

  ClusterIT() throws IOException {}

  @BeforeEach
  void start() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  private PackagedService node(String name, String... options) throws Exception {
    return PackagedService.onPostgres(
        postgres.getJdbcUrl("postgres", "postgres"),
        Files.createDirectories(folder.resolve(name)),
        options);
  }

  @Test
  void whatOneNodeWritesTheOtherShowsWithinASecond() throws Exception {
    try (PackagedService one = node("one");
        PackagedService two = node("two")) {
      String text = "/statements?q=invented&total=exact&facets=medium";
      String list = "/statements?speaker=invented-works&total=exact";
      Invented.speaker(one);
      for (int i = 0; i < 10; i++) {
        // Both know these answers before, and would give them again.
        two.total(list);
        two.total(text);
        Invented.write(one, i, 1);
        two.awaitTotal(list, i + 1, SOON);
        two.awaitTotal(text, i + 1, SOON);
      }
      long last = two.json("/changes?limit=1000").at("/items").size();
      JsonNode item = two.json(list).at("/items/0");
      String path = item.at("/urls/self").asText();
      String tag = two.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
      ObjectNode edited = item.deepCopy();
      edited.put("venue", "Somewhere else");
      assertThat(one.send("PUT", path, edited.toString()).statusCode()).isEqualTo(200);
      long deadline = System.nanoTime() + SOON.toNanos();
      while (!two.json(path).path("venue").asText().equals("Somewhere else")) {
        assertThat(System.nanoTime()).as("a second later").isLessThan(deadline);
      }
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
    }
  }

  @Test
  void nodesThatWriteAtTheSameTimeEndWithTheSameRecord() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try (PackagedService one = node("one");
        PackagedService two = node("two")) {
      List<Future<?>> writers = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        PackagedService node = client % 2 == 0 ? one : two;
        int first = 100 * client;
        writers.add(clients.submit(() -> written(node, first, 30)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      int written = 8 * 30;
      for (PackagedService node : List.of(one, two)) {
        node.awaitTotal("/statements?speaker=invented-works&total=exact", written, SOON);
        node.awaitTotal("/statements?q=invented&total=exact", written);
      }
      for (String path : Stream.of("", "&sort=said", "&sort=-recorded", "&q=invented").toList()) {
        String page = "/statements?speaker=invented-works&limit=100" + path;
        assertThat(one.json(page)).isEqualTo(two.json(page));
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static Void written(PackagedService node, int first, int count) throws Exception {
    Invented.write(node, first, count);
    return null;
  }

  @Test
  void theDatabaseMayBeAwayForAWhile() throws Exception {
    try (PackagedService node = node("one")) {
      Invented.write(node, 0, 3);
      List<String> paths =
          List.of(
              "/statements?speaker=invented-works&total=exact",
              "/statements?q=invented&total=exact",
              "/people/elon-musk",
              "/names?q=inv");
      for (String path : paths) {
        assertThat(node.send("GET", path, null).statusCode()).isEqualTo(200);
      }
      postgres.close();
      // What is known from before is answered for a moment, and then no longer.
      for (String path : paths) {
        node.awaitStatus(path, 503);
        assertThat(node.json(path).path("type").asText()).endsWith("unavailable");
      }
      assertThat(node.send("POST", "/statements", Invented.statement(3)).statusCode())
          .isEqualTo(503);
      start();
      for (String path : paths) {
        node.awaitStatus(path, 200);
      }
    }
  }

  @Test
  void aDatabaseThatIsFrozenIsNotWaitedFor() throws Exception {
    String list = "/statements?speaker=invented-works&total=exact";
    try (PackagedService node = node("one")) {
      Invented.write(node, 0, 3);
      // Twice: what was answered while it was unsure is not taken for sure the next time.
      for (int time = 0; time < 2; time++) {
        node.awaitStatus(list, 200);
        signal("STOP");
        try {
          node.awaitStatus(list, 503);
          for (int request = 0; request < 3; request++) {
            assertThat(node.send("GET", list, null).statusCode()).isEqualTo(503);
          }
        } finally {
          signal("CONT");
        }
      }
      node.awaitStatus(list, 200);
      assertThat(node.total(list)).isEqualTo(3);
    }
  }

  private void signal(String signal) throws Exception {
    Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
    Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .forEach(process -> command.add(String.valueOf(process.pid())));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  @Test
  void aCommitThatLosesItsConnectionIsUnavailable() throws Exception {
    try (PackagedService node = node("one")) {
      Invented.speaker(node);
      execute(
          """
          create function leave() returns trigger language plpgsql as
            'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'
          """,
          """
          create constraint trigger leave after insert on statement deferrable initially deferred
            for each row execute function leave()
          """);
      HttpResponse<String> answer = node.send("POST", "/statements", Invented.statement(0));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      execute("drop trigger leave on statement");
      Invented.write(node, 0, 1);
      assertThat(node.total("/statements?speaker=invented-works&total=exact")).isEqualTo(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  @Test
  void aDatabaseThatIsRestartedUnderLoadLosesNothing() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try (PackagedService node = node("one")) {
      Invented.speaker(node);
      AtomicBoolean enough = new AtomicBoolean();
      AtomicInteger number = new AtomicInteger();
      Semaphore acknowledged = new Semaphore(0);
      Queue<String> kept = new ConcurrentLinkedQueue<>();
      List<Future<List<Integer>>> writers = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        writers.add(clients.submit(() -> writeOn(node, number, acknowledged, kept, enough)));
      }
      for (int restart = 0; restart < 2; restart++) {
        awaitMore(acknowledged);
        postgres.close();
        start();
        awaitMore(acknowledged);
      }
      enough.set(true);
      List<Integer> statuses = new ArrayList<>();
      for (Future<List<Integer>> writer : writers) {
        statuses.addAll(writer.get());
      }
      assertThat(statuses).containsOnly(201, 503);
      int written = Collections.frequency(statuses, 201);
      for (String path : kept) {
        assertThat(node.send("GET", path, null).statusCode()).as(path).isEqualTo(200);
      }
      String list = "/statements?speaker=invented-works&total=exact";
      // A commit whose answer was lost with the connection is there too.
      assertThat(node.total(list)).isBetween(written, statuses.size());
      node.awaitTotal("/statements?q=invented&total=exact", node.total(list));
      System.out.printf(
          "PostgreSQL restarted twice under load: %d of %d writes acknowledged, none lost%n",
          written, statuses.size());
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<Integer> writeOn(
      PackagedService node,
      AtomicInteger number,
      Semaphore acknowledged,
      Queue<String> kept,
      AtomicBoolean enough)
      throws Exception {
    List<Integer> statuses = new ArrayList<>();
    while (!enough.get()) {
      String statement = Invented.statement(number.getAndIncrement());
      HttpResponse<String> answer = node.send("POST", "/statements", statement);
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 201) {
        kept.add(answer.headers().firstValue("Location").orElseThrow());
        acknowledged.release();
      }
    }
    return statuses;
  }

  /** Until the writers have got on by some statements. */
  private static void awaitMore(Semaphore acknowledged) throws InterruptedException {
    acknowledged.drainPermits();
    assertThat(acknowledged.tryAcquire(20, 30, TimeUnit.SECONDS)).as("writes go on").isTrue();
  }

  @Test
  void aNodeThatWasAwayCatchesUpAndANewOneBuildsItsIndex() throws Exception {
    try (PackagedService one = node("one")) {
      try (PackagedService two = node("two")) {
        Invented.write(one, 0, 5);
        two.awaitTotal("/statements?q=invented&total=exact", 5);
        two.kill();
      }
      Invented.write(one, 5, 20);
      for (String name : List.of("two", "three")) {
        try (PackagedService node = node(name)) {
          assertThat(node.total("/statements?speaker=invented-works&total=exact")).isEqualTo(25);
          assertThat(node.total("/statements?q=invented&total=exact")).isEqualTo(25);
        }
      }
    }
  }

  @Test
  void aQueryThatTakesTooLongIsCutOffAndGivesItsThreadBack() throws Exception {
    try (PackagedService service =
            node("one", "-Donrecord.limits.query=1S", "-Donrecord.limits.threads=2");
        Connection other = postgres.getPostgresDatabase().getConnection();
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
