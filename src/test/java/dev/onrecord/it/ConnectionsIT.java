package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that opens too many connections loses only its own. */
class ConnectionsIT {

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
      // Once the service has no room left, it closes the connections that have been idle longest.
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
}
