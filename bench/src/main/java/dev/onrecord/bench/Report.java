package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes what was measured as Markdown, to a file and to the console. */
final class Report implements AutoCloseable {

  private final PrintWriter file;

  Report(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    file = new PrintWriter(path.toFile(), StandardCharsets.UTF_8);
    line(
        "Measured on %d cores, %s %s, Java %s; heap of the service 512 MiB."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version")));
  }

  void heading(int statements) {
    line("");
    line("## %,d statements".formatted(statements));
  }

  void loaded(JsonNode loaded) {
    int items = loaded.get("items").asInt();
    double seconds = loaded.get("seconds").asDouble();
    double indexed = loaded.get("indexedSeconds").asDouble();
    line("");
    line(
        "Loaded %,d items in %.1f s: %,.0f a second; in the index too after %.1f s: %,.0f a second; %.1f s of processor time."
            .formatted(
                items,
                seconds,
                items / seconds,
                indexed,
                items / indexed,
                loaded.get("cpuSeconds").asDouble()));
  }

  void growthHead() {
    line("");
    line("| median of single requests | small, ms | large, ms | ratio |");
    line("| --- | ---: | ---: | ---: |");
  }

  void growth(String what, List<Double> medians) {
    double small = medians.get(0);
    double large = medians.get(medians.size() - 1);
    line("| %s | %.2f | %.2f | **%.2f** |".formatted(what, small, large, large / small));
  }

  void throughputHead() {
    line("");
    line(
        "| case | what | bytes | requests/s | constant/s | ratio | target | on event loop/s | ratio |");
    line("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  void throughput(Case measured, int bytes, double rate, double constant, double eventLoop) {
    line(
        "| %s | %s | %,d | %,.0f | %,.0f | **%.3f** | %s | %,.0f | %.3f |"
            .formatted(
                measured.name(),
                measured.what(),
                bytes,
                rate,
                constant,
                rate / constant,
                measured.target() == 0 ? "" : "≥ " + measured.target(),
                eventLoop,
                rate / eventLoop));
  }

  void latency(List<Latency.Percentiles> all) {
    line("");
    line("| case | at requests/s | p50 ms | p95 ms | p99 ms | max ms |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (Latency.Percentiles of : all) {
      line(
          "| %s | %,d | %d | %d | %d | %d |"
              .formatted(of.name(), of.rate(), of.median(), of.p95(), of.p99(), of.max()));
    }
    line("");
  }

  void costHead() {
    line("");
    line(
        "| page | bytes, JSON | bytes, page | JSON/s | pages/s | times its list | target | times all its JSON |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  void cost(String what, int listBytes, int pageBytes, double list, double page, double timesAll) {
    line(
        "| %s | %,d | %,d | %,.0f | %,.0f | **%.2f** | ≤ %.1f | %.2f |"
            .formatted(
                what, listBytes, pageBytes, list, page, list / page, PageCost.MOST, timesAll));
  }

  void median(String what, double milliseconds) {
    line("- median of %s: %.2f ms".formatted(what, milliseconds));
  }

  void renamed(Rename.Result result) {
    line(
        ("- renaming the busiest person: %.0f ms, and shown at once; other writers took %.1f ms in the median and %.0f at"
                + " most before it, %.1f and %.0f while it went on")
            .formatted(
                result.put(),
                result.medianBefore(),
                result.maxBefore(),
                result.median(),
                result.max()));
  }

  void loadHead() {
    line("");
    line("| clients | accepted/s | p50 ms | p95 ms | p99 ms | max ms |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
  }

  /** What was accepted of a load, by how long it took, from the shortest. */
  void load(String what, int seconds, List<Double> times) {
    line(
        "| %s | %,d | %.0f | %.0f | %.0f | %.0f |"
            .formatted(
                what,
                times.size() / seconds,
                part(times, 0.5),
                part(times, 0.95),
                part(times, 0.99),
                part(times, 1)));
  }

  private static double part(List<Double> times, double part) {
    return times.get((int) Math.min(times.size() - 1, part * times.size()));
  }

  void writesHead(List<Integer> perCommit) {
    line("");
    line(
        "| clients | creates/s | of plain JDBC with "
            + perCommit.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + " in each commit | plain/s |");
    line("| ---: | ---: | ---: | ---: |");
  }

  void writes(int clients, double rate, double[] plain) {
    line(
        "| %d | %,.0f | %s | %s |"
            .formatted(
                clients,
                rate,
                DoubleStream.of(plain)
                    .mapToObj(each -> "**%.2f**".formatted(rate / each))
                    .collect(Collectors.joining(", ")),
                DoubleStream.of(plain)
                    .mapToObj("%,.0f"::formatted)
                    .collect(Collectors.joining("; "))));
  }

  void readsBesideWriters(List<Double> alone, List<Double> beside) {
    double one = alone.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double other = beside.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    line("");
    line(
        "p99 of a cold list by 4 clients: %.1f ms alone, %.1f ms beside 16 writers: **%.2f**."
            .formatted(one, other, other / one));
  }

  void size(String when, long bytes, int statements) {
    line(
        "- database %s: %,.1f MB, %,.1f KB a statement"
            .formatted(when, bytes / 1e6, bytes / 1e3 / statements));
  }

  void overload(Overload.Result result) {
    line("");
    line(
        "At %,.0f requests a second, answers by status: %s. Resident memory %,d MiB before, %,d at most, %,d after. The first answer after it: %.0f ms."
            .formatted(
                result.rate(),
                result.counts(),
                result.memoryBefore(),
                result.memoryMost(),
                result.memoryAfter(),
                result.first()));
  }

  private void line(String text) {
    System.out.println(text);
    file.println(text);
    file.flush();
  }

  @Override
  public void close() {
    file.close();
  }
}
