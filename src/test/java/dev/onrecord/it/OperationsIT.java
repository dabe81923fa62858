package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestUsers;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations of the packaged application: shutdown, backup, health, logs. */
class OperationsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LIST = "/statements?total=exact";

  /** A request that is in flight when the service is told to end is answered and kept. */
  @Test
  void theFileOfAServiceThatEndedIsABackup(@TempDir Path folder, @TempDir Path elsewhere)
      throws Exception {
    JsonNode before;
    String tag;
    String next;
    PackagedService ended = new PackagedService(folder, "-Donrecord.logs.json=true");
    try (ended) {
      HttpResponse<String> created =
          ended.send(
              "POST", "/topics", Json5.of("{name: 'Kept', aliases: ['Kept for ever']}").toString());
      assertThat(created.statusCode()).isEqualTo(201);
      tag = created.headers().firstValue("ETag").orElseThrow();
      next = ended.json("/people?limit=1").get("next").asText();
      Invented.write(ended, 0, 3);
      before = ended.json(LIST);
      assertThat(before.get("items")).hasSize(9);
      writeWhileItEnds(ended, Json5.of("{name: 'In flight'}").toString());
    }
    for (String line : ended.log().lines().toList()) {
      assertThat(JSON.readTree(line).get("level").asText()).isNotEmpty();
    }
    Files.createDirectory(elsewhere.resolve("data"));
    Files.copy(folder.resolve("data/onrecord.mv.db"), elsewhere.resolve("data/onrecord.mv.db"));
    try (PackagedService restored = new PackagedService(elsewhere)) {
      assertThat(restored.json(LIST)).isEqualTo(before);
      assertThat(restored.send("GET", "/topics/kept", null).headers().firstValue("ETag"))
          .contains(tag);
      assertThat(restored.send("GET", next, null).statusCode())
          .as("a cursor of the run before")
          .isEqualTo(200);
      assertThat(restored.send("GET", "/statements?about=kept+for+ever", null).statusCode())
          .isEqualTo(200);
      assertThat(restored.send("GET", "/topics/in-flight", null).statusCode()).isEqualTo(200);
      restored.awaitTotal("/statements?q=invented", 3);
      assertThat(restored.log()).doesNotContain("Loaded the starter record");
    }
  }

  private static void writeWhileItEnds(PackagedService service, String body) throws Exception {
    byte[] topic = body.getBytes(StandardCharsets.UTF_8);
    try (Socket client = new Socket("127.0.0.1", service.port())) {
      OutputStream out = client.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      out.write(
          """
          POST /topics HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Authorization: %s\r
          Content-Length: %d\r
          Expect: 100-continue\r
          \r
          """
              .formatted(TestUsers.authorization(TestUsers.ADMIN), topic.length)
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      service.terminate();
      service.awaitLastAnswers();
      out.write(topic);
      assertThat(in.readLine()).isEmpty();
      assertThat(in.readLine()).startsWith("HTTP/1.1 201");
    }
  }

  @Test
  void tracesAreSentWhereASettingAsksForThem(@TempDir Path folder) throws Exception {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    try (PackagedService service =
        new PackagedService(
            folder,
            "-Donrecord.telemetry.disabled=false",
            "-Dquarkus.otel.exporter.otlp.protocol=http/protobuf",
            "-Dquarkus.otel.exporter.otlp.compression=none",
            "-Dquarkus.otel.exporter.otlp.endpoint=http://localhost:"
                + collector.getAddress().getPort())) {
      service.json("/people/elon-musk");
      assertThat(received.poll(20, TimeUnit.SECONDS)).contains("GET /people/{slug}");
    } finally {
      collector.stop(0);
    }
  }
}
