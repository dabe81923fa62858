package dev.onrecord.bench;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long answers take at a constant rate of requests, in milliseconds, by Gatling. */
final class Latency {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper REPORT =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES).build();

  private final ObjectNode plan = JSON.createObjectNode();
  private final ArrayNode steps = plan.putArray("steps");
  private final Path folder;

  Latency(String url, Path folder) {
    this.folder = folder;
    plan.put("url", url);
  }

  record Percentiles(String name, int rate, long median, long p95, long p99, long max) {}

  /** Adds a case at a rate, to be sent from a line of its file on. */
  void add(Case measured, long first, int rate, int seconds) {
    ObjectNode step = steps.addObject();
    step.put("name", "%s at %d".formatted(measured.name(), rate)).put("rate", rate);
    step.put("file", measured.file().toString()).put("first", first).put("seconds", seconds);
    step.put("status", measured.status());
    measured.headers().forEach(step.putArray("headers")::add);
  }

  /** Runs what was added, one after the other. */
  List<Percentiles> run() throws IOException, InterruptedException {
    if (steps.isEmpty()) {
      return List.of();
    }
    Files.createDirectories(folder);
    Path file = folder.resolve("latency.json");
    JSON.writeValue(file.toFile(), plan);
    Path results = folder.resolve("gatling");
    Path log = folder.resolve("gatling.log");
    Process gatling =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Gatling patches a class of the JDK with its own faster one.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-D" + ConstantRate.PLAN + "=" + file,
                "-Dgatling.charting.indicators.percentile2=95",
                "-Dgatling.charting.indicators.percentile3=99",
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "-s",
                ConstantRate.class.getName(),
                "-rf",
                results.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (gatling.waitFor() != 0) {
      throw new IllegalStateException("Gatling failed:\n" + Files.readString(log));
    }
    return percentiles(results);
  }

  /** From the script of Gatling's report, which begins with an object that is nearly JSON. */
  private static List<Percentiles> percentiles(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      Path script = files.filter(path -> path.endsWith("js/stats.js")).findFirst().orElseThrow();
      String text = Files.readString(script);
      List<Percentiles> all = new ArrayList<>();
      for (JsonNode request : REPORT.readTree(text.substring(text.indexOf('{'))).get("contents")) {
        String[] name = request.get("name").asText().split(" at ");
        JsonNode of = request.get("stats");
        all.add(
            new Percentiles(
                name[0],
                Integer.parseInt(name[1]),
                ok(of, "percentiles1"),
                ok(of, "percentiles2"),
                ok(of, "percentiles3"),
                ok(of, "maxResponseTime")));
      }
      return all;
    }
  }

  private static long ok(JsonNode stats, String name) {
    return stats.get(name).get("ok").asLong();
  }
}
