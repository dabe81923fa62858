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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  @Test
  void whatWasAcknowledgedIsFoundAfterAKillBeforeItWasIndexed(@TempDir Path folder)
      throws Exception {
    int written = 0;
    for (int kill = 0; kill < 3; kill++) {
      try (Service service = new Service(folder)) {
        for (int i = 0; i < 40; i++) {
          assertThat(service.send("POST", "/statements", generated(written)).statusCode())
              .isEqualTo(201);
          written++;
        }
        // The index is some statements behind, and on disk further.
        service.kill();
      }
    }
    try (Service service = new Service(folder)) {
      assertThat(service.total("/statements?q=invented&total=exact")).isEqualTo(written);
      assertThat(service.total("/statements?speaker=x&total=exact")).isEqualTo(written);
    }
  }

  @Test
  void listsAreAnsweredWhileTheIndexIsGoneAndBuiltAnew(@TempDir Path folder) throws Exception {
    Path index = folder.resolve("data/index");
    try (Service service = new Service(folder)) {
      assertThat(service.total("/statements?q=open&total=exact")).isEqualTo(4);
      delete(index);
      for (int i = 0; i < 20; i++) {
        assertThat(service.send("POST", "/statements", generated(i)).statusCode()).isEqualTo(201);
        assertThat(service.total("/statements?speaker=x&total=exact")).isEqualTo(i + 1);
        int status = service.send("GET", "/statements?q=invented", null).statusCode();
        assertThat(status).isIn(200, 503);
      }
      service.awaitReady();
      service.awaitTotal("/statements?q=invented&total=exact", 20);
      assertThat(service.total("/statements?q=open&total=exact")).isEqualTo(4);
    }
    delete(index);
    try (Service service = new Service(folder)) {
      service.awaitTotal("/statements?q=invented&total=exact", 20);
      Files.writeString(anyFile(index.resolve("statement-2"), ".si"), "not an index");
    }
    try (Service service = new Service(folder)) {
      assertThat(service.total("/statements?speaker=x&total=exact")).isEqualTo(20);
      service.awaitTotal("/statements?q=invented&total=exact", 20);
    }
  }

  /** A statement of an organization, as a source of an invented title reports it. */
  private static String generated(int number) {
    return """
        {"speaker": "x", "text": "Generated and invented for a test, number %d.", "form": "indirect", "said": "2024-05",
         "medium": "other", "appearances": [{"source": {"title": "Invented for a test", "kind": "other"}}]}"""
        .formatted(number);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static Path anyFile(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
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

    int total(String path) throws Exception {
      JsonNode list = JSON.readTree(send("GET", path, null).body());
      assertThat(list.has("total")).as(list.toString()).isTrue();
      return list.at("/total/value").asInt();
    }

    void awaitTotal(String path, int expected) throws Exception {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (JSON.readTree(send("GET", path, null).body()).at("/total/value").asInt() != expected
          && System.nanoTime() < deadline) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertThat(total(path)).isEqualTo(expected);
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
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
