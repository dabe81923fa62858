package dev.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started twice in a folder that is not the project's. */
class RestartIT {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatWasWrittenIsThereAfterARestart(@TempDir Path folder) throws Exception {
    JsonNode before;
    String tag;
    String next;
    try (Service service = new Service(folder)) {
      HttpResponse<String> created =
          service.send(
              "POST", "/topics", "{\"name\": \"Kept over a restart\", \"aliases\": [\"Kept\"]}");
      assertThat(created.statusCode()).isEqualTo(201);
      tag = created.headers().firstValue("ETag").orElseThrow();
      next =
          JSON.readTree(service.send("GET", "/people?limit=1", null).body()).get("next").asText();
      before = JSON.readTree(service.send("GET", "/statements?total=exact", null).body());
      assertThat(before.get("items")).hasSize(6);
    }
    try (Service service = new Service(folder)) {
      assertThat(JSON.readTree(service.send("GET", "/statements?total=exact", null).body()))
          .isEqualTo(before);
      HttpResponse<String> kept = service.send("GET", "/topics/kept-over-a-restart", null);
      assertThat(kept.statusCode()).isEqualTo(200);
      assertThat(kept.headers().firstValue("ETag")).contains(tag);
      assertThat(service.send("GET", next, null).statusCode())
          .as("a cursor of the run before")
          .isEqualTo(200);
      assertThat(service.send("GET", "/statements?about=kept", null).statusCode()).isEqualTo(200);
      assertThat(service.log()).doesNotContain("Loaded the starter record");
    }
  }

  @Test
  void anEmptyRecordStaysEmptyWhereTheStarterRecordIsTurnedOff(@TempDir Path folder)
      throws Exception {
    try (Service service = new Service(folder, "-Donrecord.starter.enabled=false")) {
      assertThat(service.send("GET", "/statements", null).body()).contains("\"items\":[]");
    }
  }

  /** One run of the packaged application. */
  private final class Service implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final String base;

    Service(Path folder, String... options) throws Exception {
      int port = freePort();
      base = "http://127.0.0.1:" + port;
      log = Files.createTempFile(folder, "service", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(options));
      command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", JAR.toString()));
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(new File(log.toString()))
              .start();
      awaitReady();
    }

    private void awaitReady() throws Exception {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (process.isAlive() && System.nanoTime() < deadline) {
        try {
          if (send("GET", "/q/health/ready", null).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          process.waitFor(100, TimeUnit.MILLISECONDS);
        }
      }
      close();
      throw new IllegalStateException("The service did not become ready:\n" + log());
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
      HttpRequest.BodyPublisher publisher =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(body);
      return http.send(
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/json")
              .method(method, publisher)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }

    String log() throws IOException {
      return Files.readString(log);
    }

    @Override
    public void close() {
      process.destroy();
      process
          .onExit()
          .orTimeout(20, TimeUnit.SECONDS)
          .exceptionally(late -> process.destroyForcibly())
          .join();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
