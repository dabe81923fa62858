package dev.onrecord.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sends as many requests as get through, with wrk. */
final class Wrk {

  // One thread of wrk: the service needs the rest of a small machine.
  private static final int CONNECTIONS = 32;

  private final Path script;
  private final String url;

  Wrk(Path script, String url) {
    this.script = script;
    this.url = url;
  }

  /**
   * One run.
   *
   * @param requests how many were sent, with those that wrk did not wait for in the end
   * @param meanBody only of a checked run
   * @param p99 of latencies, in milliseconds
   */
  record Run(long requests, double rate, int meanBody, double p99) {}

  /** Checks the status of every answer and measures the bodies, which slows wrk itself down. */
  Run checked(Case measured, long first, int seconds) throws IOException, InterruptedException {
    return run(measured, first, seconds, CONNECTIONS, measured.status());
  }

  Run measured(Case measured, long first, int seconds) throws IOException, InterruptedException {
    return measured(measured, first, seconds, CONNECTIONS);
  }

  Run measured(Case measured, long first, int seconds, int connections)
      throws IOException, InterruptedException {
    return run(measured, first, seconds, connections, 0);
  }

  private Run run(Case measured, long first, int seconds, int connections, int status)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s"));
    command.addAll(List.of("--timeout", "30s", "-s", script.toString(), url, "--"));
    command.addAll(List.of(measured.file().toString(), "" + first, "" + status));
    command.addAll(measured.headers());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    int start = output.indexOf("RESULT ");
    if (start < 0) {
      throw new IllegalStateException("wrk failed:\n" + output);
    }
    String[] result = output.substring(start).strip().split(" ", 9);
    long[] number = new long[8];
    for (int i = 1; i < 8; i++) {
      number[i] = Long.parseLong(result[i]);
    }
    long wrong = status == 0 ? number[3] : number[6];
    if (wrong > 0 || number[1] == 0) {
      throw new IllegalStateException(
          "%s: %d of %d answers were not %d, such as: %s"
              .formatted(
                  measured.name(),
                  wrong,
                  number[1],
                  measured.status(),
                  result.length > 8 ? result[8] : ""));
    }
    return new Run(
        number[1] + connections,
        number[1] / (number[2] / 1e6),
        number[4] == 0 ? 0 : (int) (number[5] / number[4]),
        number[7] / 1e3);
  }
}
