package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Generates, loads and measures; {@code bench/run} starts it. */
final class Bench {

  static final Path JAR =
      Path.of("bench/target/service/quarkus-app/quarkus-run.jar").toAbsolutePath();

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The same for records of every size. */
  private static final int FIXED_RATE = 50;

  /** What Gatling can send beside the service on a small machine. */
  private static final int MOST_RATE = 2_000;

  private static final List<String> CACHES =
      List.of(
          "responses",
          "statements",
          "totals",
          "names",
          "words",
          "spelling",
          "positions",
          "subjects",
          "references",
          "heads",
          "cards",
          "facets");

  private final Options options;
  private final Report report;
  private final GeneratedRecord record = new GeneratedRecord();

  private Bench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    try (Report report = new Report(Path.of("bench/target/results.md"))) {
      if (options.growth()) {
        try (Growth growth = new Growth(options, report, new GeneratedRecord())) {
          growth.run();
        }
        return;
      }
      for (int statements : options.sizes()) {
        new Bench(options, report).run(statements);
      }
    }
  }

  private void run(int statements) throws Exception {
    Path folder = folder(statements);
    if (!options.loaded()) {
      clear(folder);
    }
    report.heading(statements);
    try (Database database = new Database(options.postgresql(), folder)) {
      List<String> java = new ArrayList<>(options.java());
      java.addAll(database.options());
      try (Service service = new Service(JAR, folder, options.port(), java)) {
        if (!options.loaded()) {
          load(service, folder.resolve("record.ndjson"), statements);
        }
        reportSize("while it runs", folder, statements);
        measure(new Cases(record, statements, service, folder), service, folder);
        reportSize("after the measurements", folder, statements);
      }
      reportSize("after a stop", folder, statements);
      if (options.wants("explorer")) {
        List<String> withoutResponses = new ArrayList<>(java);
        withoutResponses.add("-Donrecord.cache.responses=0");
        try (Service service = new Service(JAR, folder, options.port(), withoutResponses)) {
          Wrk wrk = new Wrk(Path.of("bench/wrk/requests.lua"), service.url);
          new PageCost(wrk, options, report)
              .run(new PageCases(new Cases(record, statements, service, folder)).all());
        }
      }
      if (Cases.UNCACHED.stream().anyMatch(options::wants)) {
        CACHES.forEach(cache -> java.add("-Donrecord.cache.%s=0".formatted(cache)));
        try (Service service = new Service(JAR, folder, options.port(), java)) {
          Cases cases = new Cases(record, statements, service, folder);
          throughputs(List.of(Cases.UNCACHED), cases, service, folder);
        }
      }
    }
  }

  private void reportSize(String when, Path folder, int statements) throws IOException {
    Path file = folder.resolve("data/onrecord.mv.db");
    if (Files.exists(file)) {
      report.size(when, Files.size(file), statements);
    }
  }

  /** Where a record of a size is kept. */
  static Path folder(int statements) {
    return Path.of("bench/target/record-" + statements).toAbsolutePath();
  }

  private static void clear(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private void load(Service service, Path file, int statements) throws Exception {
    record.write(file, statements);
    String path = "/bench/load?file=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
    JsonNode loaded = JSON.readTree(Service.body(path, service.send("POST", path, null), 200));
    report.loaded(loaded);
    Files.delete(file);
  }

  private void measure(Cases cases, Service service, Path folder) throws Exception {
    // Creates alter what reads answer, so all that is measured of reads comes before.
    throughputs(List.of(Cases.READS, Cases.WRITES), cases, service, folder);
    Medians medians = new Medians(service);
    if (options.wants("pages")) {
      Medians.Pages pages = medians.pages();
      report.median("page 1 by cursor", medians.of(pages.first()));
      report.median("page 500 by cursor", medians.of(pages.page500()));
    }
    if (options.wants("person-median")) {
      report.median("the busiest person's list", medians.of(cases.busiest()));
      report.median("a random person's list", medians.of(cases.people()));
    }
    if (options.wants("facets-median")) {
      report.median("text with three facets", medians.of(cases.facets()));
    }
    if (options.wants("writes")) {
      new Writes(service, cases, options.quick() ? 2 : 4).run(report);
    }
    if (options.wants("overload")) {
      new Overload(service, cases).run(report);
    }
    if (options.wants("rename")) {
      report.renamed(new Rename(service, cases.busiestPerson(), cases.newStatements()).run());
    }
  }

  private void throughputs(List<List<String>> phases, Cases cases, Service service, Path folder)
      throws Exception {
    Wrk wrk = new Wrk(Path.of("bench/wrk/requests.lua"), service.url);
    wrk.measured(cases.constant("constant", 4_000, List.of()), 0, options.warmUp());
    report.throughputHead();
    List<Latency.Percentiles> percentiles = new ArrayList<>();
    for (List<String> phase : phases) {
      Latency latency = new Latency(service.url, folder.resolve("latency-" + phase.get(0)));
      for (String name : phase) {
        if (options.wants(name)) {
          throughput(cases, cases.of(name), wrk, latency);
        }
      }
      if (options.wants("latency")) {
        percentiles.addAll(latency.run());
      }
    }
    if (options.wants("latency")) {
      report.latency(percentiles);
    }
  }

  private void throughput(Cases cases, Case measured, Wrk wrk, Latency latency) throws Exception {
    Runs runs = new Runs(wrk, measured);
    Wrk.Run warm = runs.checked(options.warmUp());
    Case constant = cases.constant("constant", warm.meanBody(), measured.headers());
    Case eventLoop = cases.constant("constant-on-event-loop", warm.meanBody(), measured.headers());
    runs.warmUp(options.warmUp());
    List<Double> yardstick = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    yardstick.add(wrk.measured(constant, 0, options.seconds()).rate());
    for (int round = 0; round < options.rounds(); round++) {
      rates.add(runs.run(options.seconds()).rate());
      yardstick.add(wrk.measured(constant, 0, options.seconds()).rate());
    }
    double unblocked = wrk.measured(eventLoop, 0, options.seconds()).rate();
    double rate = mean(rates);
    report.throughput(measured, warm.meanBody(), rate, mean(yardstick), unblocked);
    long next = runs.sent();
    for (int constantRate : new int[] {FIXED_RATE, (int) Math.min(MOST_RATE, 0.3 * rate)}) {
      latency.add(measured, next, constantRate, options.seconds());
      // Gatling may send a few more than that.
      next += (long) constantRate * (options.seconds() + 1);
    }
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
