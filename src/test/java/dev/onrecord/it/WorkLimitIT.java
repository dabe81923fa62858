package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client uses no more CPU time than its budget, whatever its requests cost. */
class WorkLimitIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As many as one client may have at a time by default. */
  private static final int EXPORTS = 8;

  private static final int ITEMS = 1_000;

  @Test
  void aClientThatAsksForTooMuchWaitsWhileOthersDoNot(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(folder, "-Donrecord.limits.work=1S", "-Donrecord.limits.rate=0")) {
      HttpResponse<String> answer = service.send("GET", "/people", null, null);
      for (int i = 0; answer.statusCode() == 200 && i < 20_000; i++) {
        String list = "/statements?q=open&facets=speaker,year&from=%04d".formatted(1 + i % 2_000);
        answer = service.send("GET", list, null, null);
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
      assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains("CPU time");
      assertThat(service.send("GET", "/q/health/live", null, null).statusCode()).isEqualTo(200);
      // A user is another client, although from the same address.
      assertThat(service.send("GET", "/statements.csv", null).statusCode()).isEqualTo(200);
      assertThat(service.log()).doesNotContain(" ERROR ");
    }
  }

  @Test
  void theReadingOfArticlesIsCharged(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(folder, "-Donrecord.limits.work=1S", "-Donrecord.limits.rate=0")) {
      String article =
          JSON.writeValueAsString(Map.of("text", "He said that it rains. ".repeat(9_000)));
      HttpResponse<String> answer = service.send("POST", "/articles", article, null);
      assertThat(answer.statusCode()).isEqualTo(200);
      for (int i = 0; answer.statusCode() == 200 && i < 200; i++) {
        answer = service.send("POST", "/articles", article, null);
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains("CPU time");
      assertThat(service.send("GET", "/people?limit=1", null).statusCode()).isEqualTo(200);
    }
  }

  /**
   * A piece of an export is charged with at least 5 ms, and pieces pause below half of the budget:
   * with one second a minute there are 100 pieces, and 33 more in ten seconds.
   */
  @Test
  void allExportsOfAClientTogetherTakeNoMoreThanItsBudget(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(folder, "-Donrecord.limits.work=1S", "-Donrecord.limits.rate=0")) {
      Invented.speaker(service);
      Invented.importLong(service, ITEMS);
      long piece =
          service.send("GET", "/statements.ndjson?speaker=invented-works", null).body().length()
              / (ITEMS / 100);
      long sent = exportFor(Duration.ofSeconds(10), service);
      assertThat(sent / piece).isBetween(10L, 133L + 2 * EXPORTS);
      assertThat(service.log()).doesNotContain(" ERROR ");
    }
  }

  /** Exports as much as possible for some time. Returns the number of bytes. */
  private static long exportFor(Duration time, PackagedService service) throws Exception {
    AtomicLong sent = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    List<Socket> clients = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(EXPORTS);
    try {
      for (int i = 0; i < EXPORTS; i++) {
        Socket client = new Socket("127.0.0.1", service.port());
        clients.add(client);
        threads.execute(() -> export(client, end, sent));
      }
      threads.shutdown();
      while (System.nanoTime() < end && !threads.awaitTermination(1, TimeUnit.SECONDS)) {
        // A user is another client, although from the same address.
        assertThat(service.send("GET", "/people?limit=1", null).statusCode()).isEqualTo(200);
      }
      return sent.get();
    } finally {
      for (Socket client : clients) {
        client.close();
      }
      threads.shutdownNow();
    }
  }

  /** Sends one request after another on a connection, and counts what comes back. */
  private static void export(Socket client, long end, AtomicLong sent) {
    byte[] request =
        "GET /statements.ndjson?speaker=invented-works HTTP/1.1\r\nHost: a\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream body = client.getInputStream();
      // They are pipelined, so that the end of one need not be found.
      for (int i = 0; i < 100; i++) {
        client.getOutputStream().write(request);
      }
      for (int read = body.read(buffer); read > 0 && System.nanoTime() < end; ) {
        sent.addAndGet(read);
        read = body.read(buffer);
      }
    } catch (IOException closed) {
      // At the end of the time, which is no fault.
    }
  }
}
