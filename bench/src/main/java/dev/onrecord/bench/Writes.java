package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Creates by 1, 16 and 64 clients, beside what plain JDBC inserts into the same tables in the same
 * minute: by one thread, with one, 16 and 500 statements in each commit. Then lists alone and
 * beside 16 writers.
 */
final class Writes {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A round is short, so that the machine is as fast for each of them. */
  private static final int SECONDS = 3;

  private static final List<Integer> CLIENTS = List.of(1, 16, 64);
  private static final List<Integer> PER_COMMIT = List.of(1, 16, 500);

  private final Service service;
  private final Runs creates;
  private final Runs lists;
  private final int rounds;

  Writes(Service service, Cases cases, int rounds) throws Exception {
    this.service = service;
    this.rounds = rounds;
    Wrk wrk = new Wrk(Path.of("bench/wrk/requests.lua"), service.url);
    creates = new Runs(wrk, cases.of("creates"));
    lists = new Runs(wrk, cases.of("cold"));
  }

  void run(Report report) throws Exception {
    creates.checked(SECONDS);
    WarmUp.run(() -> create(16), Wrk.Run::rate);
    report.writesHead(PER_COMMIT);
    double[] created = new double[CLIENTS.size()];
    double[] plain = new double[PER_COMMIT.size()];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < plain.length; i++) {
        plain[i] += plainInserts(PER_COMMIT.get(i)) / rounds;
      }
      for (int i = 0; i < created.length; i++) {
        created[i] += create(CLIENTS.get(i)).rate() / rounds;
      }
    }
    for (int i = 0; i < created.length; i++) {
      report.writes(CLIENTS.get(i), created[i], plain);
    }
    readBesideWriters(report);
  }

  private void readBesideWriters(Report report) throws Exception {
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    WarmUp.run(this::list, Wrk.Run::rate);
    for (int round = 0; round < rounds; round++) {
      alone.add(list().p99());
      CompletableFuture<Wrk.Run> writers = CompletableFuture.supplyAsync(() -> quietly(16));
      beside.add(list().p99());
      writers.join();
    }
    report.readsBesideWriters(alone, beside);
  }

  private Wrk.Run list() throws Exception {
    return lists.run(SECONDS, 4);
  }

  private Wrk.Run quietly(int clients) {
    try {
      return create(clients);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Wrk.Run create(int clients) throws Exception {
    return creates.run(SECONDS, clients);
  }

  private double plainInserts(int perCommit) throws Exception {
    String path = "/bench/plain-inserts?rows=%d&seconds=%d".formatted(perCommit, SECONDS);
    JsonNode inserted = JSON.readTree(Service.body(path, service.send("POST", path, null), 200));
    return inserted.get("statements").asLong() / inserted.get("seconds").asDouble();
  }
}
