package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What a client learns from a refused request. */
final class Refusals {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Refusals() {}

  /** Checks that a response is a problem of a type, which says when to try again if that helps. */
  static void isRefused(HttpResponse<String> answer, int status, String type) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("type").asText()).isEqualTo("/problems/" + type);
    if (status == 429 || status == 503) {
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    }
  }
}
