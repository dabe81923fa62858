package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.ScriptHashes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without users the packaged service is read-only; on trial it lets this machine write. */
class TrialIT {

  private static final String TOPIC = Json5.of("{name: 'Tried'}").toString();
  private static final String TRIAL =
      "Basic " + Base64.getEncoder().encodeToString("trial:trial".getBytes());

  @Test
  void aServiceWithoutUsersIsReadOnlyAndSaysSo(@TempDir Path folder) throws Exception {
    try (PackagedService service = PackagedService.withoutUsers(folder)) {
      assertThat(service.send("GET", "/people/elon-musk", null, null).statusCode()).isEqualTo(200);
      for (String authorization : new String[] {null, TRIAL, "Bearer x"}) {
        HttpResponse<String> refused = service.send("POST", "/topics", TOPIC, authorization);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("This service is read-only");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
            .get()
            .asString()
            .startsWith("Basic");
      }
      assertThat(service.log()).containsOnlyOnce("This service is read-only");
    }
  }

  /** As {@code ONRECORD_TRIAL=true ./mvnw quarkus:run} starts it: no option names a host. */
  @Test
  void onTrialThisMachineAloneIsAnsweredAndMayWrite(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        PackagedService.byEnvironment(folder, Map.of("ONRECORD_TRIAL", "TRUE"))) {
      assertThat(service.log()).contains("Listening on: http://127.0.0.1:" + service.port());
      for (InetAddress address : addresses()) {
        assertThatThrownBy(() -> connect(address, service.port()))
            .as("%s", address)
            .isInstanceOf(IOException.class);
      }
      assertThat(service.send("POST", "/topics", TOPIC, TRIAL).statusCode()).isEqualTo(201);
      assertThat(service.send("POST", "/topics", TOPIC, null).statusCode()).isEqualTo(401);
      assertThat(service.log()).containsOnlyOnce("Trial mode").doesNotContain("read-only");
      // What is packaged is not the page that tests see.
      HttpResponse<String> page = service.send("GET", "/q/swagger-ui/", null, null);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains(ScriptHashes.of(page.body()));
    }
  }

  /**
   * A page elsewhere may lead its own name here; its browser then says that name (DNS rebinding).
   */
  @Test
  void onTrialOnlyRequestsThatNameThisMachineAreAnswered(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        // HTTP/2, where the host is no header, stays off whatever is set.
        PackagedService.byEnvironment(
            folder, Map.of("ONRECORD_TRIAL", "true", "QUARKUS_HTTP_HTTP2", "true"))) {
      int port = service.port();
      for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
        for (String named : List.of(host, host + ":" + port, host + ":1")) {
          isAnswered(raw(port, "GET /people HTTP/1.1", "Host: " + named));
        }
      }
      isAnswered(raw(port, "GET http://localhost/people HTTP/1.1", "Host: localhost"));
      isAnswered(raw(port, "GET /people HTTP/1.0", "Host: localhost"));
      for (String host :
          List.of(
              "evil.example",
              "localhost.",
              "localhost.evil.example",
              "127.0.0.1.evil.example",
              "127.0.0.2",
              "0.0.0.0",
              "[::ffff:127.0.0.1]")) {
        for (String named : List.of(host, host + ":" + port)) {
          isRefused(raw(port, "GET /people HTTP/1.1", "Host: " + named));
        }
      }
      for (String line :
          List.of(
              "GET / HTTP/1.1",
              "HEAD /people HTTP/1.1",
              "OPTIONS /people HTTP/1.1",
              "DELETE /topics/ai-safety HTTP/1.1",
              "GET /nowhere HTTP/1.1",
              "GET /q/health HTTP/1.1",
              "GET /q/openapi HTTP/1.1",
              "GET /q/metrics HTTP/1.1",
              "GET /q/swagger-ui/ HTTP/1.1",
              "GET /changes/stream HTTP/1.1")) {
        isRefused(raw(port, line, "Host: evil.example", "Authorization: " + TRIAL));
      }
      isRefused(raw(port, "GET http://evil.example/people HTTP/1.1", "Host: localhost"));
      isRefused(raw(port, "GET http://localhost@evil.example/ HTTP/1.1", "Host: localhost"));
      isRefused(raw(port, "GET /people HTTP/1.1", "Host: localhost", "Host: evil.example"));
      isRefused(raw(port, "GET /people HTTP/1.1", "Host: evil.example", "Host: localhost"));
      isRefused(raw(port, "PRI * HTTP/2.0"));
      isRefused(raw(port, "GET /people HTTP/1.0"));
      isRefused(raw(port, "GET /q/health/ready HTTP/1.0"));
      isRefused(
          raw(
              port,
              "GET /people HTTP/1.1",
              "Host: evil.example",
              "X-Forwarded-Host: localhost",
              "Forwarded: host=localhost"));
      isRefused(
          raw(
              port,
              "POST /topics HTTP/1.1",
              "Host: evil.example:" + port,
              "Origin: http://evil.example:" + port,
              "Content-Type: application/json",
              "Authorization: " + TRIAL,
              "Content-Length: " + TOPIC.length(),
              "",
              TOPIC));
      assertThat(service.send("GET", "/topics/tried", null, null).statusCode()).isEqualTo(404);
    }
  }

  private static void isAnswered(String answer) {
    assertThat(answer).contains(" 200 ");
  }

  private static void isRefused(String answer) {
    // The problem is a page at the address of a page.
    assertThat(answer)
        .contains(" 400 ")
        .containsPattern("(?i)content-type: (application/problem\\+json|text/html)");
    assertThat(answer).doesNotContain("\"items\"");
  }

  /** What is answered to a request of which each byte counts. */
  private static String raw(int port, String line, String... headers) throws IOException {
    String request = line + "\r\nConnection: close\r\n" + String.join("\r\n", headers);
    try (Socket client = new Socket("127.0.0.1", port)) {
      client.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket client = new Socket()) {
      client.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  /** The addresses of this machine by which others reach it; there may be none. */
  private static List<InetAddress> addresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  @Test
  void theEnvironmentCannotOpenATrialToOthers(@TempDir Path folder) {
    Map<String, String> open = Map.of("ONRECORD_TRIAL", "true", "QUARKUS_HTTP_HOST", "0.0.0.0");
    assertThatThrownBy(() -> PackagedService.byEnvironment(folder, open))
        .hasMessageContaining("onrecord.trial ");
  }
}
