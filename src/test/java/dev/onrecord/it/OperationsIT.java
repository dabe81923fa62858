package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.onrecord.testsupport.TestUsers;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators of the packaged application rely on. */
class OperationsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aRequestInFlightIsFinishedBeforeTheEnd(@TempDir Path folder) throws Exception {
    try (PackagedService service = new PackagedService(folder, "-Donrecord.logs.json=true")) {
      byte[] topic = "{\"name\": \"In flight\"}".getBytes(StandardCharsets.UTF_8);
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
      service.close();
      for (String line : service.log().lines().toList()) {
        assertThat(JSON.readTree(line).get("level").asText()).isNotEmpty();
      }
    }
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.send("GET", "/topics/in-flight", null).statusCode()).isEqualTo(200);
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

  @Test
  void theFileOfTheDatabaseIsABackup(@TempDir Path folder, @TempDir Path elsewhere)
      throws Exception {
    String before;
    try (PackagedService service = new PackagedService(folder)) {
      Invented.write(service, 0, 3);
      service.awaitTotal("/statements?q=invented", 3);
      before = service.send("GET", "/statements?q=invented&total=exact", null).body();
    }
    Files.createDirectory(elsewhere.resolve("data"));
    Files.copy(folder.resolve("data/onrecord.mv.db"), elsewhere.resolve("data/onrecord.mv.db"));
    try (PackagedService service = new PackagedService(elsewhere)) {
      service.awaitTotal("/statements?q=invented", 3);
      assertThat(service.send("GET", "/statements?q=invented&total=exact", null).body())
          .isEqualTo(before);
    }
  }
}
