package dev.onrecord.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Time from the start of a process to its first answer, and its resident memory after 1,000
 * requests: of the service and of a bare one, in turn. {@code bench/start} runs it.
 */
final class Start {

  private static final int ROUNDS = 7;
  private static final int REQUESTS = 1_000;
  private static final int PORT = 18_090;
  private static final long POLL_MILLIS = 2;

  private Start() {}

  private record Measured(double seconds, double mebibytes) {}

  /**
   * @param arguments of each variant its name and its command, without the options that are the
   *     same for all; the first is what the others are compared with
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    Map<String, List<Measured>> runs = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      commands.put(arguments[i], List.of(arguments[i + 1].split(" ")));
      runs.put(arguments[i], new ArrayList<>());
    }
    Path folders = Path.of("bench/target/start").toAbsolutePath();
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : commands.keySet()) {
        Path folder = Files.createDirectories(folders.resolve(name.replaceAll("\\W+", "-")));
        runs.get(name).add(run(commands.get(name), folder));
      }
    }
    double seconds = 0;
    double mebibytes = 0;
    System.out.println("| | first answer, s | ratio | resident, MiB | ratio |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (String name : commands.keySet()) {
      double first = median(runs.get(name).stream().mapToDouble(Measured::seconds).toArray());
      double resident = median(runs.get(name).stream().mapToDouble(Measured::mebibytes).toArray());
      seconds = seconds == 0 ? first : seconds;
      mebibytes = mebibytes == 0 ? resident : mebibytes;
      System.out.printf(
          "| %s | %.2f | %.2f | %.0f | %.2f |%n",
          name, first, first / seconds, resident, resident / mebibytes);
    }
  }

  private static Measured run(List<String> command, Path folder) throws Exception {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(1, List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + PORT));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("service.log").toFile())
            .start();
    try {
      URL url = URI.create("http://127.0.0.1:" + PORT + "/statements?limit=1").toURL();
      while (!answers(url)) {
        if (!process.isAlive() || System.nanoTime() - start > TimeUnit.MINUTES.toNanos(1)) {
          throw new IllegalStateException(Files.readString(folder.resolve("service.log")));
        }
        process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      for (int i = 0; i < REQUESTS; i++) {
        if (!answers(url)) {
          throw new IllegalStateException("no answer to request " + i);
        }
      }
      return new Measured(seconds, Memory.of(process).now());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static boolean answers(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream body = connection.getInputStream()) {
      body.readAllBytes();
      return connection.getResponseCode() == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
