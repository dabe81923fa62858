package dev.onrecord.it;

import static dev.onrecord.it.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.EventStream;
import dev.onrecord.testsupport.TestUsers;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No client can crowd out the others: concurrent work is limited. */
class BoundsIT {

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
