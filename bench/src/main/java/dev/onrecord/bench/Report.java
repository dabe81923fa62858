package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
    line("");
    line(
        "Loaded %,d items in %.1f s, with %.1f s of processor time: %,.0f a second."
            .formatted(items, seconds, loaded.get("cpuSeconds").asDouble(), items / seconds));
  }

  void tableHead() {
    line("");
    line(
        "| case | what | bytes | requests/s | constant/s | ratio | target | on event loop/s | ratio |");
    line("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  void measured(Case measured, int bytes, double rate, double constant, double eventLoop) {
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
