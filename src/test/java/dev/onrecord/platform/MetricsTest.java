package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of the caches and of the requests. */
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

  private static Stream<String> metrics() {
    return get("/q/metrics").then().statusCode(200).extract().asString().lines();
  }
}
