package dev.onrecord.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends requests at a constant rate, whether or not earlier ones are answered yet: what waits in a
 * queue is seen, where a closed loop would wait with it. Gatling starts it; {@link Latency} says
 * what to send.
 */
public final class ConstantRate extends Simulation {

  static final String PLAN = "bench.plan";

  public ConstantRate() {
    try {
      JsonNode plan = new ObjectMapper().readTree(new File(System.getProperty(PLAN)));
      PopulationBuilder all = null;
      for (JsonNode step : plan.get("steps")) {
        PopulationBuilder next = population(step);
        all = all == null ? next : all.andThen(next);
      }
      setUp(all)
          .protocols(
              http.baseUrl(plan.get("url").asText())
                  .shareConnections()
                  .disableUrlEncoding()
                  .disableCaching())
          .assertions(global().failedRequests().count().is(0L));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PopulationBuilder population(JsonNode step) throws IOException {
    String name = step.get("name").asText();
    List<String> lines = Files.readAllLines(Path.of(step.get("file").asText()));
    boolean posts = lines.get(0).contains("\t");
    HttpRequestActionBuilder request =
        posts
            ? http(name)
                .post("#{path}")
                .body(StringBody("#{body}"))
                .header("Content-Type", "application/json")
            : http(name).get("#{path}");
    for (JsonNode header : step.get("headers")) {
      String[] parts = header.asText().split(": ", 2);
      request = request.header(parts[0], parts[1]);
    }
    request = request.check(status().is(step.get("status").asInt()));
    return scenario(name)
        .exec(feed(requests(lines, step.get("first").asInt())), request)
        .injectOpen(
            constantUsersPerSec(step.get("rate").asDouble())
                .during(Duration.ofSeconds(step.get("seconds").asInt())));
  }

  private static Iterator<Map<String, Object>> requests(List<String> lines, int first) {
    return Stream.iterate(first, line -> line + 1)
        .map(line -> lines.get(line % lines.size()).split("\t", 2))
        .map(
            parts ->
                Map.<String, Object>of("path", parts[0], "body", parts.length > 1 ? parts[1] : ""))
        .iterator();
  }
}
