package dev.onrecord.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds up what the service reports of the parts of an import, and prints what needs attention. */
final class ImportReport {

  private static final List<String> COUNTS =
      List.of("created", "updated", "merged", "unchanged", "refused");

  private final Output output;
  private final Map<String, Long> totals = new LinkedHashMap<>();
  private boolean stopped;

  ImportReport(Output output) {
    this.output = output;
    COUNTS.forEach(count -> totals.put(count, 0L));
  }

  /**
   * Reads the response to a part of the file.
   *
   * @param before how many lines of the file come before this part
   * @throws IOException if the response ends before the report does
   */
  void read(InputStream response, long before) throws IOException {
    boolean complete = false;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        Json entry = Json.parse(line);
        if (entry.at("done").isPresent()) {
          complete = true;
          stopped |= !entry.at("done").isTrue();
          COUNTS.forEach(count -> totals.merge(count, entry.at(count).number(), Long::sum));
        } else if (entry.at("line").isPresent()) {
          print(entry, before + entry.at("line").number());
        }
      }
    }
    if (!complete) {
      throw new IOException("the report ends early");
    }
  }

  private void print(Json entry, long line) {
    if (entry.at("problem").isPresent()) {
      Json problem = entry.at("problem");
      output
          .err()
          .printf(
              "line %d: %s: %s%n", line, problem.at("title").text(), problem.at("detail").text());
    } else {
      entry
          .at("differs")
          .items()
          .forEach(
              difference ->
                  output
                      .err()
                      .printf(
                          "line %d: %s of %s stays %s, not %s%n",
                          line,
                          difference.at("field").text(),
                          entry.at("item").text(),
                          difference.at("kept").text(),
                          difference.at("given").text()));
    }
  }

  /** Whether a refused line ended the import. */
  boolean stopped() {
    return stopped;
  }

  boolean hasRefused() {
    return totals.get("refused") > 0;
  }

  void printTotals() {
    output
        .out()
        .println(
            output.isJson()
                ? new Json(totals).line()
                : totals.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", ")));
  }
}
