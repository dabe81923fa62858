package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Renames the busiest person while others write. */
final class Rename {

  private static final int WRITERS = 4;
  private static final int WRITES_BEFORE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;
  private final String slug;
  private final Iterator<String> creates;
  private final AtomicBoolean done = new AtomicBoolean();

  /**
   * Prepares it.
   *
   * @param creates statements that are not in the record yet, a line each
   */
  Rename(Service service, String slug, Path creates) throws Exception {
    this.service = service;
    this.slug = slug;
    this.creates = Files.readAllLines(creates).iterator();
  }

  /** Milliseconds: of the PUT, and of the others' writes before it and around it. */
  record Result(double put, double medianBefore, double maxBefore, double median, double max) {}

  Result run() throws Exception {
    List<Double> before = new ArrayList<>();
    List<Double> around = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(WRITERS);
    try {
      CompletableFuture<Void> warm = new CompletableFuture<>();
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(clients.submit(() -> write(before, around, warm)));
      }
      warm.get();
      double put = put();
      done.set(true);
      for (Future<?> writer : writers) {
        writer.get();
      }
      return new Result(put, median(before), max(before), median(around), max(around));
    } finally {
      done.set(true);
      clients.shutdownNow();
    }
  }

  private Void write(List<Double> before, List<Double> around, CompletableFuture<Void> warm)
      throws Exception {
    try {
      while (!done.get()) {
        String[] request;
        synchronized (creates) {
          request = creates.next().split("\t", 2);
        }
        long start = System.nanoTime();
        Service.body(request[0], service.send("POST", request[0], request[1]), 201);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        synchronized (before) {
          (warm.isDone() ? around : before).add(milliseconds);
          if (before.size() == WRITES_BEFORE) {
            warm.complete(null);
          }
        }
      }
      return null;
    } catch (Exception e) {
      warm.completeExceptionally(e);
      throw e;
    }
  }

  private double put() throws Exception {
    String path = "/people/" + slug;
    ObjectNode person = (ObjectNode) JSON.readTree(service.get(path));
    String name = "Renamed " + person.get("name").asText();
    String list = "/statements?total=none&person=" + slug;
    // So that a list which showed the old name from a cache would be noticed.
    service.get(list);
    long start = System.nanoTime();
    Service.body(path, service.send("PUT", path, person.put("name", name).toString()), 200);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    for (JsonNode item : JSON.readTree(service.get(list)).get("items")) {
      if (!item.at("/speaker/name").asText().equals(name)) {
        throw new IllegalStateException("A list shows the old name: " + item);
      }
    }
    return milliseconds;
  }

  private static double median(List<Double> numbers) {
    return numbers.isEmpty() ? 0 : numbers.stream().sorted().toList().get(numbers.size() / 2);
  }

  private static double max(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
