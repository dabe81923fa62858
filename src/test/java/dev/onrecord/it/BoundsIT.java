package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestPostgres;
import dev.onrecord.testsupport.TestUsers;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one client, or many at once, cannot take from the others. */
class BoundsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RATE = 120;
  private static final String WRONG = "Basic dGVzdC1hZG1pbjp3cm9uZw==";

  private static void isRefused(HttpResponse<String> answer, int status, String type)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("type").asText()).isEqualTo("/problems/" + type);
    if (status == 429 || status == 503) {
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    }
  }

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
    return origins.size();
  }

  @Test
  void whatFindsNoPlaceIsRefusedAtOnceAndWhatIsTooLongToo(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(
            folder,
            "-Donrecord.limits.rate=0",
            "-Donrecord.limits.streams=1",
            "-Donrecord.stream.patience=3S",
            "-Donrecord.limits.threads=4",
            "-Donrecord.limits.queue=4")) {
      isRefused(service.send("GET", "/x?" + "a".repeat(9_000), null, null), 414, "uri-too-long");
      isRefused(
          service.send("GET", "/people", null, "Token " + "a".repeat(17_000)),
          431,
          "headers-too-large");

      // A stream of changes takes the only place, and gives it back.
      try (Socket follower = new Socket("127.0.0.1", service.port())) {
        follower
            .getOutputStream()
            .write(
                "GET /changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(follower.getInputStream().read()).isEqualTo('H');
        isRefused(service.send("GET", "/export", null, null), 503, "overloaded");
        isRefused(service.send("GET", "/statements.csv", null, null), 503, "overloaded");
      }
      service.awaitStatus("/export", 200);
      for (int i = 0; i < 3; i++) {
        assertThat(service.send("GET", "/export", null, null).body()).contains("elon-musk");
      }

      whoFollowsAndTakesNothingIsLetGo(service);

      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        slow.add(slowClient(service.port()));
      }
      assertThat(service.send("GET", "/statements?limit=3", null, null).statusCode())
          .isEqualTo(200);
      for (Socket client : slow) {
        client.close();
      }

      List<Integer> statuses = flood(service);
      assertThat(statuses).allMatch(s -> s == 200 || s == 503);
      assertThat(statuses).contains(200, 503);
      assertThat(service.send("GET", "/statements?limit=4", null, null).statusCode())
          .isEqualTo(200);
      assertThat(service.log()).doesNotContain(" ERROR ");
    }
  }

  private static void whoFollowsAndTakesNothingIsLetGo(PackagedService service) throws Exception {
    Invented.speaker(service);
    // More than the socket buffers hold.
    Invented.importLong(service, 1_000);
    try (Socket idle = new Socket()) {
      idle.setReceiveBufferSize(4_096);
      idle.connect(new InetSocketAddress("127.0.0.1", service.port()));
      idle.getOutputStream()
          .write(
              "GET /changes/stream?since=0 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(idle.getInputStream().read()).isEqualTo('H');
      isRefused(service.send("GET", "/export", null, null), 503, "overloaded");
      service.awaitStatus("/export", 200);
    }
  }

  @Test
  void whatHasAllTheLinksThatItMayIsShownAndMergedInLittleMemory(@TempDir Path folder)
      throws Exception {
    try (PackagedService service =
        new PackagedService(folder, PackagedService.inLittleMemory("192m"))) {
      showsAndMergesWhatIsLinked(service);
    }
  }

  @Test
  void soItIsFromPostgresWhoseDriverKeepsWholeResults(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        PackagedService.onPostgres(
            TestPostgres.newDatabase(), folder, PackagedService.inLittleMemory("192m"))) {
      showsAndMergesWhatIsLinked(service);
    }
  }

  private static void showsAndMergesWhatIsLinked(PackagedService service) throws Exception {
    Invented.importLinked(service, 100);
    String list = "/statements?speaker=invented-works&limit=100";
    HttpResponse<String> shown = service.send("GET", list, null);
    assertThat(shown.statusCode()).as(shown.body() + service.log()).isEqualTo(200);
    assertThat(JSON.readTree(shown.body()).get("items"))
        .hasSize(100)
        .allSatisfy(
            statement -> {
              assertThat(statement.get("about")).hasSize(100);
              assertThat(statement.get("appearances")).hasSize(100);
            });
    HttpResponse<String> merged =
        service.send(
            "POST",
            "/topics/invented-1/merge",
            Json5.of("{into: 'invented-0', version: 1}").toString());
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    assertThat(service.json(list).get("items"))
        .hasSize(100)
        .allSatisfy(statement -> assertThat(statement.get("about")).hasSize(99));
  }

  /** One that sends the beginning of a body, once it is let in, and then nothing more. */
  private static Socket slowClient(int port) throws Exception {
    Socket client = new Socket("127.0.0.1", port);
    OutputStream out = client.getOutputStream();
    out.write(
        """
        POST /topics HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Authorization: %s\r
        Content-Length: 500000\r
        Expect: 100-continue\r
        \r
        """
            .formatted(TestUsers.authorization(TestUsers.ADMIN))
            .getBytes(StandardCharsets.US_ASCII));
    byte[] status = client.getInputStream().readNBytes("HTTP/1.1 100 Continue".length());
    assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue");
    String beginning =
        """
        {"name": "%s"""
            .formatted("x".repeat(50_000));
    out.write(beginning.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  /** The statuses of many requests at once, each for another list. */
  private static List<Integer> flood(PackagedService service) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(100);
    try {
      List<Callable<Integer>> requests = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        String list = "/statements?q=open&from=%04d&total=exact".formatted(1 + i % 2_000);
        requests.add(
            () -> {
              HttpResponse<String> answer = service.send("GET", list, null, null);
              if (answer.statusCode() != 200) {
                isRefused(answer, 503, "overloaded");
              }
              return answer.statusCode();
            });
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : clients.invokeAll(requests, 2, TimeUnit.MINUTES)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      clients.shutdownNow();
    }
  }
}
