package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One node of the packaged application while its PostgreSQL stops, freezes and restarts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsIT {

  private static final String LIST = "/statements?speaker=invented-works&total=exact";

  private final int port = freePort();
  private final AtomicInteger number = new AtomicInteger();
  private Path folder;
  private EmbeddedPostgres postgres;
  private PackagedService node;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    startPostgres();
    node = PackagedService.onPostgres(postgres.getJdbcUrl("postgres", "postgres"), folder);
    Invented.write(node, number.getAndAdd(3), 3);
  }

  @AfterAll
  void stop() throws IOException {
    node.close();
    postgres.close();
  }

  /**
   * A port that no outgoing connection gets while PostgreSQL is down: systems take those from 32768
   * on.
   */
  private static int freePort() {
    return IntStream.range(15_432, 15_532)
        .filter(DatabaseFaultsIT::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No port is free for PostgreSQL"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port)) {
      return free.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** A statement with words of its own. */
  private String next() {
    return Invented.statement(number.getAndIncrement());
  }

  private void startPostgres() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
  }

  @Test
  void theDatabaseMayBeAwayForAWhile() throws Exception {
    List<String> paths =
        List.of(LIST, "/statements?q=invented&total=exact", "/people/elon-musk", "/names?q=inv");
    for (String path : paths) {
      assertThat(node.send("GET", path, null).statusCode()).isEqualTo(200);
    }
    postgres.close();
    try {
      // What is known from before is answered for a moment, and then no longer.
      for (String path : paths) {
        node.awaitStatus(path, 503);
        assertThat(node.json(path).path("type").asText()).endsWith("unavailable");
      }
      assertThat(node.send("POST", "/statements", next()).statusCode()).isEqualTo(503);
    } finally {
      startPostgres();
    }
    for (String path : paths) {
      node.awaitStatus(path, 200);
    }
  }

  @Test
  void aDatabaseThatIsFrozenIsNotWaitedFor() throws Exception {
    int before = node.total(LIST);
    // Twice: what was answered while it was unsure is not taken for sure the next time.
    for (int time = 0; time < 2; time++) {
      node.awaitStatus(LIST, 200);
      signal("STOP");
      try {
        node.awaitStatus(LIST, 503);
        for (int request = 0; request < 3; request++) {
          assertThat(node.send("GET", LIST, null).statusCode()).isEqualTo(503);
        }
      } finally {
        signal("CONT");
      }
    }
    node.awaitStatus(LIST, 200);
    assertThat(node.total(LIST)).isEqualTo(before);
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
    int before = node.total(LIST);
    String statement = next();
    execute(
        """
        create function leave() returns trigger language plpgsql as
          'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'
        """,
        """
        create constraint trigger leave after insert on statement deferrable initially deferred
          for each row execute function leave()
        """);
    HttpResponse<String> answer = node.send("POST", "/statements", statement);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    execute("drop trigger leave on statement");
    assertThat(node.send("POST", "/statements", statement).statusCode()).isEqualTo(201);
    assertThat(node.total(LIST)).isEqualTo(before + 1);
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
    int before = node.total(LIST);
    AtomicBoolean enough = new AtomicBoolean();
    Semaphore acknowledged = new Semaphore(0);
    Queue<String> kept = new ConcurrentLinkedQueue<>();
    List<Integer> statuses = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Integer>>> writers = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        writers.add(clients.submit(() -> write(acknowledged, kept, enough)));
      }
      for (int restart = 0; restart < 2; restart++) {
        awaitMore(acknowledged);
        try {
          postgres.close();
        } finally {
          startPostgres();
        }
        awaitMore(acknowledged);
      }
      enough.set(true);
      for (Future<List<Integer>> writer : writers) {
        statuses.addAll(writer.get());
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(statuses).containsOnly(201, 503);
    int written = Collections.frequency(statuses, 201);
    for (String path : kept) {
      assertThat(node.send("GET", path, null).statusCode()).as(path).isEqualTo(200);
    }
    // A commit that lost its connection before the answer is there too.
    assertThat(node.total(LIST)).isBetween(before + written, before + statuses.size());
    node.awaitTotal("/statements?q=invented&total=exact", node.total(LIST));
    System.out.printf(
        "PostgreSQL restarted twice under load: %d of %d writes acknowledged, none lost%n",
        written, statuses.size());
  }

  private List<Integer> write(Semaphore acknowledged, Queue<String> kept, AtomicBoolean enough)
      throws Exception {
    List<Integer> statuses = new ArrayList<>();
    while (!enough.get()) {
      HttpResponse<String> answer = node.send("POST", "/statements", next());
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 201) {
        kept.add(answer.headers().firstValue("Location").orElseThrow());
        acknowledged.release();
      }
    }
    return statuses;
  }

  /** Waits until the writers have written 20 more statements. */
  private static void awaitMore(Semaphore acknowledged) throws InterruptedException {
    acknowledged.drainPermits();
    assertThat(acknowledged.tryAcquire(20, 30, TimeUnit.SECONDS)).as("writes go on").isTrue();
  }
}
