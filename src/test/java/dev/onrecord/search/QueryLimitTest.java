package dev.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.platform.Settings;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No index query runs forever. */
@QuarkusTest
class QueryLimitTest extends RestTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject QueryLimit limit;
  @Inject Settings settings;

  @BeforeEach
  void hurry() {
    limit.limitTo(Duration.ofNanos(1));
  }

  @AfterEach
  void takeTheUsualTime() {
    limit.limitTo(settings.limits().query());
  }

  /**
   * The index reads a clock that ticks every five milliseconds. Most queries end between two ticks.
   *
   * @param path has a place for a number, so that no answer comes from a cache
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statements?q=open+-absent%d",
        "/statements?q=opne+-absent%d",
        "/statements?facets=speaker,year&from=%d",
        "/names?q=opne%d"
      })
  void aSearchThatTakesTooLongIsCutOff(String path) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Response answer;
    int number = 1_000;
    do {
      answer = get(path.formatted(number++));
    } while (answer.statusCode() == 200 && System.nanoTime() < deadline);
    assertThat(answer.statusCode()).as("number %d", number).isEqualTo(503);
    assertThat(read(answer).get("type").asText()).isEqualTo("/problems/too-slow");
    assertThat(answer.header("Retry-After")).isNotNull();
  }
}
