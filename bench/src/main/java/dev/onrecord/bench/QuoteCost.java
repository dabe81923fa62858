package dev.onrecord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the cost of checks: relative to list pages, at a constant rate, and in the worst case.
 */
final class QuoteCost {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROUNDS = 3;
  private static final int REQUESTS = 1_000;
  private static final int RATE = 50;
  private static final int SECONDS = 20;
  private static final int MAX_LENGTH = 10_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final SplittableRandom random = new SplittableRandom(7);
  private final Service service;
  private final List<String> texts;
  private final GeneratedRecord record;

  QuoteCost(Service service, List<String> texts, GeneratedRecord record) {
    this.service = service;
    this.texts = texts;
    this.record = record;
  }

  void run() throws Exception {
    for (int round = 0; round <= ROUNDS; round++) {
      for (String kind : List.of("list", "text", "check")) {
        double mean = measure(kind, REQUESTS);
        System.out.printf("%s%-5s mean %.2f ms%n", round == 0 ? "warming up: " : "", kind, mean);
      }
    }
    measureConstantRate();
    measureWorstCase();
  }

  private double measure(String kind, int count) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      service.get(path(kind));
    }
    return (System.nanoTime() - start) / 1e6 / count;
  }

  /** A path that is never repeated, so that no response comes from the cache. */
  private String path(String kind) {
    String text = texts.get(random.nextInt(texts.size()));
    return switch (kind) {
      case "list" ->
          "/statements?speaker=%s&from=%s"
              .formatted(
                  record.people.get(random.nextInt(GeneratedRecord.PEOPLE)).slug(),
                  GeneratedRecord.day(random));
      case "text" ->
          "/statements?q="
              + encode(record.searchedWord(random) + " " + record.searchedWord(random));
      default -> "/check?quote=" + encode(altered(text));
    };
  }

  /** An excerpt with one word replaced. */
  private String altered(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    int from = random.nextInt(Math.max(1, words.size() - 25));
    List<String> part = new ArrayList<>(words.subList(from, Math.min(words.size(), from + 25)));
    part.set(random.nextInt(part.size()), Vocabulary.invented(random));
    return String.join(" ", part);
  }

  private void measureConstantRate() throws Exception {
    List<CompletableFuture<Long>> all = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < RATE * SECONDS; i++) {
      long due = start + TimeUnit.SECONDS.toNanos(1) / RATE * i;
      for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
        LockSupport.parkNanos(due - now);
      }
      HttpRequest request = HttpRequest.newBuilder(URI.create(service.url + path("check"))).build();
      all.add(
          http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
              .thenApply(
                  response ->
                      response.statusCode() == 200 ? System.nanoTime() - due : Long.MAX_VALUE));
    }
    long[] times = all.stream().mapToLong(CompletableFuture::join).sorted().toArray();
    System.out.printf(
        "checks at %d/s: median %.1f ms, p99 %.1f ms, max %.1f ms%n",
        RATE,
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6,
        times[times.length - 1] / 1e6);
  }

  private void measureWorstCase() throws Exception {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("statements joined", filled(() -> texts.get(random.nextInt(texts.size()))));
    inputs.put("a long statement", LongStatements.words(1).replace(" the ", " a "));
    inputs.put("a long statement of letters", LongStatements.letters(1).replace(" a b ", " a "));
    inputs.put("a long statement of characters", LongStatements.characters(1).replace('安', '全'));
    inputs.put(
        "half of one and half of another",
        LongStatements.words(2).substring(0, 5_000) + LongStatements.words(3).substring(5_000));
    inputs.put("the same small words", filled(() -> "of the and to"));
    inputs.put("single letters", filled(() -> "a"));
    inputs.put("one statement repeated", filled(() -> texts.get(0)));
    inputs.put("characters without spaces", "安全".repeat(MAX_LENGTH / 2));
    inputs.put("no spaces", "x".repeat(MAX_LENGTH));
    inputs.put("marks of omission", filled(() -> "the … of"));
    inputs.put("brackets", filled(() -> "[the] [of"));
    inputs.put("points", ".".repeat(MAX_LENGTH - 1) + "a");
    inputs.put("acronyms", "A.".repeat(MAX_LENGTH / 2));
    inputs.put("brackets in words", "[a]".repeat(MAX_LENGTH / 3));
    inputs.put("digits", "1,".repeat(MAX_LENGTH / 2));
    for (Map.Entry<String, String> input : inputs.entrySet()) {
      String body = JSON.createObjectNode().put("quote", input.getValue()).toString();
      double slowest = 0;
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        Service.body("/check", service.send("POST", "/check", body), 200);
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
      }
      System.out.printf("10,000 characters, %-26s %8.1f ms at most%n", input.getKey(), slowest);
    }
  }

  private static String filled(Supplier<String> part) {
    String text =
        IntStream.range(0, MAX_LENGTH)
            .mapToObj(i -> part.get())
            .limit(MAX_LENGTH)
            .collect(Collectors.joining(" "));
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
