package dev.onrecord.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics of caches and requests. */
@QuarkusTest
class MetricsTest extends RestTest {

  @ParameterizedTest
  @ValueSource(strings = {"responses", "statements", "totals", "names"})
  void everyCacheShowsItsHitsMissesAndSizes(String cache) {
    read("/statements?person=musk");
    List<String> lines =
        metrics().filter(line -> line.contains("\"onrecord.cache." + cache + "\"")).toList();
    assertThat(lines)
        .anyMatch(line -> line.startsWith("cache_gets_total") && line.contains("result=\"hit\""))
        .anyMatch(line -> line.startsWith("cache_gets_total") && line.contains("result=\"miss\""))
        .anyMatch(line -> line.startsWith("cache_evictions_total"))
        .anyMatch(line -> line.startsWith("cache_size"))
        .anyMatch(line -> line.startsWith("cache_weight_bytes") && !line.endsWith(" 0.0"));
  }

  @Test
  void requestsAreCountedByRouteNotByAddress() {
    for (int i = 0; i < 2; i++) {
      get(STATEMENT + "01").then().statusCode(200);
      get(STATEMENT + "02").then().statusCode(200);
      get("/people/elon-musk").then().statusCode(200);
      get("/people/nobody").then().statusCode(404);
      get("/nowhere/" + i).then().statusCode(404);
    }
    assertThat(metrics().filter(line -> line.startsWith("http_server_requests_seconds_count")))
        .anyMatch(line -> line.contains("uri=\"/statements/{id}\""))
        .anyMatch(line -> line.contains("uri=\"/people/{slug}\""))
        .noneMatch(line -> line.contains("elon-musk"))
        .noneMatch(line -> line.contains("nobody"))
        .noneMatch(line -> line.contains("nowhere"))
        .noneMatch(line -> line.contains("0190e209"));
  }

  @Test
  void refusedRequestsAreCountedByRouteToo() {
    for (int i = 0; i < 2; i++) {
      get("/statements?nonsense=1").then().statusCode(400);
      anonymous().delete("/people/refused-early").then().statusCode(401);
    }
    assertThat(metrics().filter(line -> line.startsWith("http_server_requests_seconds_count")))
        .anyMatch(line -> line.contains("uri=\"/statements\"") && line.contains("status=\"400\""))
        .noneMatch(line -> line.contains("refused-early"));
  }

  @Test
  void theTextFormatIsServedUnlessAnotherIsAskedFor() {
    for (String accept : List.of("", "*/*", "text/plain", "text/html", "application/json")) {
      Response answer =
          accept.isEmpty() ? get("/q/metrics") : json().accept(accept).get("/q/metrics");
      assertThat(answer.contentType()).as(accept).startsWith("text/plain; version=0.0.4");
      assertThat(answer.asString()).as(accept).doesNotContain("# EOF");
    }
    assertThat(json().accept("application/openmetrics-text; version=1.0.0").get("/q/metrics"))
        .satisfies(
            answer -> assertThat(answer.contentType()).startsWith("application/openmetrics-text"));
  }

  /** As {@code promtool check metrics} has it, which ChecksIT runs. */
  @Test
  void eachMetricSaysWhatItIsInBaseUnits() {
    read("/statements?q=open&facets=speaker");
    List<String> types = metrics().filter(line -> line.startsWith("# TYPE ")).toList();
    assertThat(types).hasSizeGreaterThan(50);
    assertThat(types)
        .noneMatch(line -> line.matches(".*_(milliseconds|minutes|hours|kilobytes|ms|ns)(_.*)? .*"))
        .noneMatch(line -> line.matches(".*_(count|sum|bucket|total) gauge"))
        .noneMatch(line -> line.endsWith(" counter") && !line.endsWith("_total counter"));
    assertThat(metrics().filter(line -> line.matches("# HELP \\S+ .*\\S.*"))).hasSameSizeAs(types);
    assertThat(types)
        .contains(
            "# TYPE agroal_active gauge",
            "# TYPE agroal_acquire_total counter",
            "# TYPE agroal_blocking_time_average_seconds gauge",
            "# TYPE agroal_blocking_time_seconds_total counter",
            "# TYPE process_cpu_seconds_total counter");
  }

  private static Stream<String> metrics() {
    return get("/q/metrics").then().statusCode(200).extract().asString().lines();
  }
}
