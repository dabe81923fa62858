package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestPostgres;
import dev.onrecord.testsupport.TestUsers;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits protect each client from others. */
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

  @Test
  void whatFindsNoPlaceIsRefusedAtOnceAndWhatIsTooLongToo(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(
            folder,
            "-Donrecord.limits.rate=0",
            "-Donrecord.limits.work=0S",
            "-Donrecord.limits.exports=1",
            "-Donrecord.limits.followers=1",
            "-Donrecord.limits.export-time=5S",
            "-Donrecord.stream.patience=3S",
            "-Donrecord.limits.threads=4",
            "-Donrecord.limits.queue=4")) {
      isRefused(service.send("GET", "/x?" + "a".repeat(9_000), null, null), 414, "uri-too-long");
      isRefused(
          service.send("GET", "/people", null, "Token " + "a".repeat(17_000)),
          431,
          "headers-too-large");

      // A stream of changes takes the only place of a follower, and none of an export.
      try (Socket follower = new Socket("127.0.0.1", service.port())) {
        follower
            .getOutputStream()
            .write(
                "GET /changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(follower.getInputStream().read()).isEqualTo('H');
        isRefused(service.send("GET", "/changes/stream", null, null), 429, "too-many-requests");
        isRefused(service.send("GET", "/changes/stream", null), 503, "overloaded");
        assertThat(service.send("GET", "/export", null, null).statusCode()).isEqualTo(200);
      }
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

  /** Writers of all kinds, four times as many as there are threads. */
  @Test
  void whoeverSendsNothingTakesNeitherThreadsNorTheDatabase(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(
            folder,
            "-Donrecord.limits.rate=0",
            "-Donrecord.limits.client-share=100",
            "-Donrecord.limits.threads=4")) {
      // More than a batch: what is written is written, and the dry run holds its transaction.
      String blank = "\n".repeat(600);
      List<String> bodies =
          List.of(
              "POST /topics|application/json|",
              "POST /topics|application/json|{\"name\"",
              "DELETE /topics/open-source-ai|application/x-ndjson|",
              "POST /import|application/x-ndjson|",
              "POST /import?onError=skip|application/x-ndjson|" + blank,
              "POST /import?dryRun=true|application/x-ndjson|{\"type\": \"topic\", \"name\": \"Dry @\"}"
                  + blank);
      List<Socket> stalled = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        for (String body : bodies) {
          stalled.add(stalled(service.port(), body.replace("@", "" + i).split("\\|", -1)));
        }
      }
      for (int i = 1; i <= 20; i++) {
        assertThat(service.send("GET", "/statements?limit=" + i, null, null).statusCode())
            .isEqualTo(200);
        assertThat(service.send("GET", "/q/health/ready", null, null).statusCode()).isEqualTo(200);
      }
      service.await("all dry runs are taken", () -> importNothing(service).statusCode() == 503);
      isRefused(importNothing(service), 503, "overloaded");
      for (Socket client : stalled) {
        client.close();
      }
      service.await(
          "dry runs give their places back", () -> importNothing(service).statusCode() == 200);
      assertThat(service.log()).doesNotContain(" ERROR ");
    }
  }

  private static Socket stalled(int port, String... request) throws Exception {
    Socket client = new Socket("127.0.0.1", port);
    client
        .getOutputStream()
        .write(
            "%s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nAuthorization: %s\r\nContent-Length: 500000\r\n\r\n%s"
                .formatted(
                    request[0], request[1], TestUsers.authorization(TestUsers.ADMIN), request[2])
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static HttpResponse<String> importNothing(PackagedService service) throws Exception {
    return service.importFrom("dryRun=true", HttpRequest.BodyPublishers.ofString("\n"));
  }

  @Test
  void aClientWithManyConnectionsLosesItsOwnAndNobodyElses(@TempDir Path folder) throws Exception {
    int most = 20;
    try (PackagedService service =
            new PackagedService(
                folder,
                "-Donrecord.limits.client-connections=" + most,
                "-Donrecord.limits.connections=40");
        // A machine has all of 127.0.0.0/8; each address is a client.
        Socket other = connect(service.port(), "127.0.0.2")) {
      isAnswered(other);
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < 3 * most; i++) {
        Socket client = connect(service.port(), "127.0.0.3");
        client
            .getOutputStream()
            .write("GET /people HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
        slow.add(client);
      }
      for (Socket client : slow.subList(0, 2 * most)) {
        assertThat(client.getInputStream().read()).isEqualTo(-1);
      }
      isAnswered(other);
      assertThat(service.send("GET", "/people", null, null).statusCode()).isEqualTo(200);
      // Where all places are taken, whoever has been idle longest makes room.
      List<Socket> all = new ArrayList<>();
      for (int i = 0; i < 2 * most; i++) {
        Socket client = connect(service.port(), "127.0.0." + (10 + i));
        isAnswered(client);
        all.add(client);
      }
      for (Socket client : slow.subList(2 * most, 3 * most)) {
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        client.close();
      }
      for (Socket client : all) {
        isAnswered(client);
        client.close();
      }
    }
  }

  private static Socket connect(int port, String from) throws Exception {
    Socket client = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
    client.setSoTimeout(20_000);
    return client;
  }

  private static void isAnswered(Socket client) throws Exception {
    client
        .getOutputStream()
        .write("HEAD /people HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = client.getInputStream().read();
      assertThat(next).as(head.toString()).isPositive();
      head.append((char) next);
    }
    assertThat(head).startsWith("HTTP/1.1 200 ");
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
      isRefused(service.send("GET", "/changes/stream", null), 503, "overloaded");
      EventStream.openSoon(service.uri(), 0).close();
    }
    // So is whoever takes nothing of an export, once its time is over.
    try (Socket idle = new Socket()) {
      idle.setReceiveBufferSize(4_096);
      idle.connect(new InetSocketAddress("127.0.0.1", service.port()));
      idle.getOutputStream()
          .write(
              "GET /changes.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(idle.getInputStream().read()).isEqualTo('H');
      isRefused(service.send("GET", "/export", null), 503, "overloaded");
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
