package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.TestPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is killed repeatedly while it writes. */
class CrashIT {

  /** Two in the thorough run, whose effort is 3: each costs a start on either database. */
  private static final int KILLS = 1 + RandomRuns.cases(1) / 3;

  private static final int WRITERS = 4;
  private static final String LIST = "/statements?speaker=invented-works&limit=100&total=none";
  private static final String TEXT =
      "/statements?q=invented&speaker=invented-works&sort=-said&limit=100&total=none";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SplittableRandom random = new SplittableRandom(RandomRuns.seed(CrashIT.class));
  private final ExecutorService clients = Executors.newFixedThreadPool(WRITERS);
  private final AtomicInteger number = new AtomicInteger();

  /** The newest version of each statement that was acknowledged. */
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  /** A start of the service on what the one before left. */
  private interface Start {
    PackagedService service() throws Exception;
  }

  @Test
  void nothingAcknowledgedIsLostOnH2(@TempDir Path folder) throws Exception {
    killAgainAndAgain("H2", () -> new PackagedService(folder));
  }

  @Test
  void nothingAcknowledgedIsLostOnPostgres(@TempDir Path folder) throws Exception {
    String url = TestPostgres.newDatabase();
    killAgainAndAgain("PostgreSQL", () -> PackagedService.onPostgres(url, folder));
  }

  private void killAgainAndAgain(String database, Start start) throws Exception {
    long slowest = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long from = System.nanoTime();
      try (PackagedService service = start.service()) {
        slowest = Math.max(slowest, System.nanoTime() - from);
        Invented.speaker(service);
        check(service, WRITERS * kill);
        writeUntilKilled(service);
      }
    }
    try (PackagedService service = start.service()) {
      check(service, WRITERS * KILLS);
    }
    clients.shutdown();
    System.out.printf(
        "%s: killed %d times, %d statements acknowledged, none lost; ready after at most %d ms%n",
        database, KILLS, acknowledged.size(), Duration.ofNanos(slowest).toMillis());
  }

  private void writeUntilKilled(PackagedService service) throws Exception {
    Semaphore written = new Semaphore(0);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(clients.submit(() -> write(service, written)));
    }
    assertThat(written.tryAcquire(random.nextInt(1, 100), 60, TimeUnit.SECONDS)).isTrue();
    service.kill();
    for (Future<?> writer : writers) {
      writer.get();
    }
  }

  private Void write(PackagedService service, Semaphore written) throws Exception {
    try {
      while (true) {
        HttpResponse<String> created =
            service.send("POST", "/statements", Invented.statement(number.getAndIncrement()));
        acknowledge(created, 201);
        ObjectNode statement = (ObjectNode) JSON.readTree(created.body());
        statement.put("venue", "Edited");
        acknowledge(
            service.send("PUT", statement.at("/urls/self").asText(), statement.toString()), 200);
        written.release();
      }
    } catch (IOException killed) {
      return null;
    }
  }

  private void acknowledge(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode statement = JSON.readTree(answer.body());
    acknowledged.merge(statement.get("id").asText(), statement.get("version").asInt(), Math::max);
  }

  /** At once after the start, since a service that is ready has its index. */
  private void check(PackagedService service, int mostInFlight) throws Exception {
    Map<String, JsonNode> listed = walk(service, LIST);
    acknowledged.forEach(
        (id, version) -> {
          assertThat(listed).containsKey(id);
          assertThat(listed.get(id).get("version").asInt()).isGreaterThanOrEqualTo(version);
        });
    assertThat(listed.size() - acknowledged.size()).isBetween(0, mostInFlight);
    assertThat(listed.values())
        .as("whole statements")
        .allMatch(
            statement ->
                statement.get("appearances").size() == 1
                    && statement.get("version").asInt()
                        == (statement.path("venue").asText().equals("Edited") ? 2 : 1));
    Map<String, JsonNode> found = walk(service, TEXT);
    found.values().forEach(statement -> ((ObjectNode) statement).remove("highlight"));
    assertThat(found).isEqualTo(listed);
  }

  private static Map<String, JsonNode> walk(PackagedService service, String path) throws Exception {
    Map<String, JsonNode> all = new HashMap<>();
    for (String page = path; page != null; ) {
      JsonNode list = service.json(page);
      assertThat(list.has("items")).as(list.toString()).isTrue();
      list.get("items").forEach(item -> all.put(item.get("id").asText(), item));
      page = list.path("next").textValue();
    }
    return all;
  }
}
