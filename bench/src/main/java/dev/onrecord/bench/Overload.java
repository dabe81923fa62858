package dev.onrecord.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Sends twice what the service can take, reads and writes, for a minute. Any status fails but those
 * of what was accepted and those that say to come back later.
 */
final class Overload {

  private static final int CLIENTS = 200;
  private static final int SECONDS = 60;

  /** As many as the service answers without a queue. */
  private static final int FEW = 8;

  private static final int SHORT = 10;

  /** Of so many requests, one is a write. */
  private static final int READS_PER_WRITE = 9;

  private static final Set<Integer> ACCEPTED = Set.of(200, 201);
  private static final Set<Integer> LATER = Set.of(429, 503);

  private final Service service;
  private final List<String> reads;
  private final List<String> creates;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger created = new AtomicInteger();

  Overload(Service service, Cases cases) throws Exception {
    this.service = service;
    reads = cases.mixedReads();
    creates = Files.readAllLines(cases.newStatements());
  }

  /** An answer: its status, and how long it took. */
  private record Answer(int status, double milliseconds) {}

  /**
   * What became of it.
   *
   * @param rate how many requests a second were to be sent
   * @param counts the answers by status
   * @param first how long the first answer took when it was over, in milliseconds
   */
  record Result(
      double rate,
      Map<Integer, Long> counts,
      long memoryBefore,
      long memoryMost,
      long memoryAfter,
      double first) {}

  void run(Report report) throws Exception {
    List<Answer> before = WarmUp.run(() -> measure(FEW, 0, SHORT), List::size);
    double rate = 2 * before.size() / (double) SHORT;
    report.loadHead();
    report.load("%d, as fast as they are answered".formatted(FEW), SHORT, times(before));
    long memoryBefore = service.memory().now();
    List<Answer> overload = measure(CLIENTS, rate, SECONDS);
    report.load("%d, at twice that rate".formatted(CLIENTS), SECONDS, times(overload));
    long start = System.nanoTime();
    service.get("/statements?limit=1");
    double first = (System.nanoTime() - start) / 1e6;
    long memoryMost = service.memory().most();
    List<Answer> after = measure(FEW, 0, SHORT);
    report.load("%d again, at once".formatted(FEW), SHORT, times(after));
    report.overload(
        new Result(
            rate, counts(overload), memoryBefore, memoryMost, service.memory().now(), first));
  }

  /** How long what was accepted took, from the shortest. */
  private static List<Double> times(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> ACCEPTED.contains(answer.status))
        .map(Answer::milliseconds)
        .sorted()
        .toList();
  }

  private static Map<Integer, Long> counts(List<Answer> answers) {
    Map<Integer, Long> counts = new TreeMap<>();
    answers.forEach(answer -> counts.merge(answer.status, 1L, Long::sum));
    return counts;
  }

  /**
   * Lets clients ask for some seconds.
   *
   * @param rate how many requests a second they send together; 0 for as many as are answered
   */
  private List<Answer> measure(int clients, double rate, int seconds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      List<Future<List<Answer>>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        Iterator<Long> moments = moments(start, client, clients, rate);
        running.add(threads.submit(() -> ask(moments, end)));
      }
      List<Answer> all = new ArrayList<>();
      for (Future<List<Answer>> client : running) {
        all.addAll(client.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  /** When one of the clients sends its requests. */
  private static Iterator<Long> moments(long start, int client, int clients, double rate) {
    double apart = rate == 0 ? 0 : clients / rate * 1e9;
    return Stream.iterate(0L, number -> number + 1)
        .map(number -> start + (long) ((number + client / (double) clients) * apart))
        .iterator();
  }

  private List<Answer> ask(Iterator<Long> moments, long end) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (long moment = moments.next();
        Math.max(moment, System.nanoTime()) < end;
        moment = moments.next()) {
      LockSupport.parkNanos(moment - System.nanoTime());
      long start = System.nanoTime();
      HttpResponse<String> answer = send(next.getAndIncrement());
      double milliseconds = (System.nanoTime() - start) / 1e6;
      if (!ACCEPTED.contains(answer.statusCode()) && !LATER.contains(answer.statusCode())) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      answers.add(new Answer(answer.statusCode(), milliseconds));
    }
    return answers;
  }

  private HttpResponse<String> send(int number) throws IOException, InterruptedException {
    if (number % (READS_PER_WRITE + 1) == READS_PER_WRITE) {
      String[] create = creates.get(created.getAndIncrement()).split("\t", 2);
      return service.send("POST", create[0], create[1]);
    }
    return service.send("GET", reads.get(number % reads.size()), null);
  }
}
