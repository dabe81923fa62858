package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.TestUsers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application with a heap much smaller than its imports and exports: 20,000
 * statements, some of them megabytes long, and clients that read slowly or disconnect.
 */
class ExchangeIT {

  private static final int STATEMENTS = 20_000;
  private static final int SLOW_CLIENTS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void whateverComesInAndGoesOutTakesLittleMemory(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("record.ndjson");
    write(file);
    // One client takes all exports there may be.
    String[] options =
        PackagedService.inLittleMemory(
            "96m",
            "-Donrecord.starter.enabled=false",
            "-Donrecord.limits.exports=64",
            "-Donrecord.limits.client-share=100",
            "-Donrecord.limits.work=0S");
    try (PackagedService service = new PackagedService(folder, options)) {
      breakOff(service, file);
      JsonNode total = take(service, file);
      assertThat(total.get("refused").asInt()).isEqualTo(2);
      assertThat(total.get("created").asInt() + total.get("unchanged").asInt())
          .isEqualTo(STATEMENTS + 1);
      assertThat(take(service, file).get("unchanged").asInt()).isEqualTo(STATEMENTS + 1);
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        slow.add(ask(service, "/statements.ndjson"));
      }
      assertThat(lines(service, "/export")).isGreaterThan(STATEMENTS);
      assertThat(lines(service, "/statements.csv")).isEqualTo(STATEMENTS + 1);
      for (Socket client : slow) {
        client.close();
      }
      assertThat(service.total("/statements?total=exact&limit=1")).isEqualTo(STATEMENTS);
    }
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      lines.write(
          """
          {"type": "organization", "slug": "invented-works", "name": "Invented Works", "kind": "company"}
          """);
      for (int i = 0; i < STATEMENTS; i++) {
        if (i % 10_000 == 5_000) {
          lines.write("x".repeat(20 << 20) + "\n");
        }
        lines.write(
            ((ObjectNode) JSON.readTree(Invented.statement(i)))
                .put("type", "statement")
                .toString());
        lines.write('\n');
      }
    }
  }

  /** Sends the beginning of a file that is longer, and goes away. */
  private static void breakOff(PackagedService service, Path file) throws IOException {
    try (Socket client = new Socket("127.0.0.1", service.port());
        InputStream lines = Files.newInputStream(file)) {
      OutputStream out = client.getOutputStream();
      out.write(
          """
          POST /import HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/x-ndjson\r
          Authorization: %s\r
          Content-Length: %d\r
          \r
          """
              .formatted(TestUsers.authorization(TestUsers.ADMIN), Files.size(file))
              .getBytes(StandardCharsets.US_ASCII));
      out.write(lines.readNBytes(1 << 20));
    }
  }

  private JsonNode take(PackagedService service, Path file) throws Exception {
    String report = service.importFrom(HttpRequest.BodyPublishers.ofFile(file)).body();
    JsonNode total = JSON.readTree(report.substring(report.lastIndexOf('\n', report.length() - 2)));
    assertThat(total.path("done").asBoolean()).as(report + service.log()).isTrue();
    return total;
  }

  private static Socket ask(PackagedService service, String path) throws IOException {
    Socket client = new Socket("127.0.0.1", service.port());
    client
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: x\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private long lines(PackagedService service, String path) throws Exception {
    HttpResponse<InputStream> export =
        http.send(
            HttpRequest.newBuilder(service.uri().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(export.body(), StandardCharsets.UTF_8))) {
      if (export.statusCode() != 200) {
        throw new AssertionError(
            export.statusCode() + " " + lines.readLine() + "\n" + service.log());
      }
      return lines.lines().count();
    }
  }
}
