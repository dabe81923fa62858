package dev.onrecord.it;

import static dev.onrecord.it.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests and passwords a client may send, and which pages may read. */
class RateLimitIT {

  private static final int RATE = 120;
  private static final String WRONG = "Basic dGVzdC1hZG1pbjp3cm9uZw==";

  @Test
  void aClientThatAsksTooOftenWaitsWhileOthersDoNot(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(
            folder,
            "-Donrecord.limits.rate=" + RATE,
            "-Donrecord.cors.origins=https://a.example,https://b.example")) {
      HttpResponse<String> answer = service.send("GET", "/people", null, null);
      assertThat(answer.headers().firstValue("RateLimit-Policy"))
          .contains("\"client\";q=%d;w=60".formatted(RATE));
      assertThat(answer.headers().firstValue("RateLimit"))
          .contains("\"client\";r=%d;t=1".formatted(RATE - 1));
      int asked = 1 + onlyNamedOriginsMayRead(service);
      while (answer.statusCode() == 200 && asked < 10 * RATE) {
        answer = service.send("GET", "/people", null, null);
        asked++;
      }
      isRefused(answer, 429, "too-many-requests");
      assertThat(asked).isGreaterThan(RATE);
      assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).contains(";r=0;");
      assertThat(service.send("GET", "/q/health/live", null, null).statusCode()).isEqualTo(200);
      // A user is another client, although from the same address.
      assertThat(service.send("GET", "/people", null).statusCode()).isEqualTo(200);
      int wrong = 0;
      do {
        answer = service.send("GET", "/people", null, WRONG);
        wrong++;
      } while (answer.statusCode() == 401 && wrong < 1_000);
      isRefused(answer, 429, "too-many-requests");
      // Nor is the right password tried then, which would tell it from wrong ones.
      isRefused(service.send("GET", "/people", null), 429, "too-many-requests");
    }
  }

  /** How many requests a client may send says nothing of how many passwords it may try. */
  @ParameterizedTest
  @CsvSource({
    "-Donrecord.limits.rate=0, 60",
    "-Donrecord.limits.rate=0 -Donrecord.limits.bad-credentials=5, 5"
  })
  void passwordsAreLimitedWhateverTheRateIs(String options, int limit, @TempDir Path folder)
      throws Exception {
    try (PackagedService service = new PackagedService(folder, options.split(" "))) {
      for (int i = 0; i < limit; i++) {
        isRefused(service.send("GET", "/people", null, WRONG), 401, "not-authenticated");
      }
      HttpResponse<String> answer;
      // One more for each that became free again meanwhile.
      int more = 0;
      do {
        answer = service.send("GET", "/people", null, more % 2 == 0 ? WRONG : "Bearer x.y.z");
        more++;
      } while (answer.statusCode() == 401 && more < 60);
      isRefused(answer, 429, "too-many-requests");
      isRefused(service.send("GET", "/people", null), 429, "too-many-requests");
      assertThat(service.send("GET", "/people", null, null).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void passwordsAreUnlimitedWhereThatIsSetAndRequestsStillAreNot(@TempDir Path folder)
      throws Exception {
    try (PackagedService service =
        new PackagedService(
            folder, "-Donrecord.limits.bad-credentials=0", "-Donrecord.limits.rate=" + RATE)) {
      for (int i = 0; i < 2 * RATE; i++) {
        isRefused(service.send("GET", "/people", null, WRONG), 401, "not-authenticated");
      }
      HttpResponse<String> answer;
      int asked = 0;
      do {
        answer = service.send("GET", "/people", null, null);
        asked++;
      } while (answer.statusCode() == 200 && asked < 10 * RATE);
      isRefused(answer, 429, "too-many-requests");
    }
  }

  /** Returns the number of requests. */
  private static int onlyNamedOriginsMayRead(PackagedService service) throws Exception {
    List<String> origins = List.of("https://b.example", "https://c.example");
    for (String origin : origins) {
      HttpResponse<String> answer = service.sendFrom(origin, "/people");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .isEqualTo(Optional.of(origin).filter("https://b.example"::equals));
      assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Origin");
    }
    HttpRequest call =
        HttpRequest.newBuilder(service.uri().resolve("/mcp"))
            .header("Origin", "http://localhost.evil.example")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"))
            .build();
    isRefused(
        HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString()),
        403,
        "forbidden");
    return origins.size() + 1;
  }
}
