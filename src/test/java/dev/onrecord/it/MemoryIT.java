package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RawClient;
import dev.onrecord.testsupport.TestUsers;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with too small a heap for its load. */
class MemoryIT {

  private static final int CLIENTS = 40;
  private static final int BODY = 8 << 20;

  /** The longest body of an article. */
  private static final int LARGE = 4 << 20;

  /** A body short enough to be drained, so that its connection stays open after a refusal. */
  private static final int SMALL_BODY = 60_000;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Bodies may take more memory than there is. */
  private static final String[] SMALL = {
    "-Xmx128m", "-Donrecord.limits.body=16M", "-Donrecord.limits.bodies=1000"
  };

  @Test
  void withTheFlagOfTheImageTheProcessEnds(@TempDir Path folder) throws Exception {
    String[] options = Arrays.copyOf(SMALL, SMALL.length + 1);
    options[SMALL.length] = "-XX:+ExitOnOutOfMemoryError";
    try (PackagedService service = new PackagedService(folder, options)) {
      List<Socket> clients = exhaust(service);
      assertThat(service.exitCode(PATIENCE)).as(service.log()).isEqualTo(3);
      close(clients);
    }
  }

  /** Where it goes on once its clients have left, it is of use; where not, it is gone. */
  @Test
  void withoutTheFlagItAnswersOrEndsAndAlwaysEndsWhenItIsTold(@TempDir Path folder)
      throws Exception {
    try (PackagedService service = new PackagedService(folder, SMALL)) {
      close(exhaust(service));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (service.exitCode(Duration.ofMillis(200)) == null && !answers(service)) {
        assertThat(System.nanoTime()).as(service.log()).isLessThan(deadline);
      }
      service.terminate();
      assertThat(service.exitCode(PATIENCE)).as(service.log()).isIn(3, 143);
    }
  }

  @Test
  void aProcessWithoutMemoryEndsWhenItIsTold(@TempDir Path folder) throws Exception {
    try (PackagedService service = new PackagedService(folder, SMALL)) {
      List<Socket> clients = exhaust(service);
      service.terminate();
      assertThat(service.exitCode(PATIENCE)).as(service.log()).isIn(3, 143);
      close(clients);
    }
  }

  /** Nobody needs credentials to send an article. */
  @Test
  void strangersDoNotFillTheHeapWithBodies(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(
            folder,
            "-Xmx128m",
            "-XX:+ExitOnOutOfMemoryError",
            // Less than a large body and than all small ones, whichever arrive first.
            "-Donrecord.limits.bodies=5",
            // No body leaves before all have arrived, however slow the machine is.
            "-Donrecord.limits.body-time=10M")) {
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(stalledArticle(service, LARGE));
        assertThat(answers(service)).isTrue();
      }
      List<RawClient> small = new ArrayList<>();
      for (int i = 0; i < 2 * CLIENTS; i++) {
        small.add(stalledArticle(service, SMALL_BODY));
      }
      clients.addAll(small);
      assertThat(refused(small).readResponse().status()).isEqualTo(503);
      for (RawClient client : clients) {
        client.close();
      }
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      int status = 503;
      while (status == 503 && System.nanoTime() < deadline) {
        status = service.send("POST", "/articles", "{\"text\": \"It rains.\"}", null).statusCode();
      }
      assertThat(status).isEqualTo(200);
      assertThat(service.log()).doesNotContain(" ERROR ");
    }
  }

  /** The first of some clients that gets a response. */
  private static RawClient refused(List<RawClient> clients) throws IOException {
    for (long deadline = System.nanoTime() + PATIENCE.toNanos(); ; ) {
      for (RawClient client : clients) {
        if (client.hasResponse()) {
          return client;
        }
      }
      assertThat(System.nanoTime()).as("a refusal").isLessThan(deadline);
    }
  }

  /** Sends all of an article but its last byte. */
  private static RawClient stalledArticle(PackagedService service, int length) throws IOException {
    RawClient client = new RawClient("127.0.0.1", service.port());
    byte[] body = new byte[length - 1];
    Arrays.fill(body, (byte) ' ');
    try {
      client.send(
          "POST /articles HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
              .formatted(length));
      client.send(body);
    } catch (IOException refused) {
      // The connection is closed, since too much of the body is still to come.
    }
    return client;
  }

  private static boolean answers(PackagedService service) {
    try {
      return service.send("GET", "/statements?q=open", null, null).statusCode() == 200;
    } catch (Exception notNow) {
      return false;
    }
  }

  /** Clients that send all of a body but its end, which the service holds in memory. */
  private static List<Socket> exhaust(PackagedService service) throws Exception {
    byte[] head =
        """
        POST /topics HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Authorization: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(TestUsers.authorization(TestUsers.ADMIN), BODY + 1)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] body = new byte[BODY];
    Arrays.fill(body, (byte) ' ');
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        Socket client = new Socket("127.0.0.1", service.port());
        client.setSoTimeout(1);
        clients.add(client);
        client.getOutputStream().write(head);
        client.getOutputStream().write(body);
      }
    } catch (IOException ended) {
      // What has been sent was enough.
    }
    return clients;
  }

  private static void close(List<Socket> clients) throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }
}
