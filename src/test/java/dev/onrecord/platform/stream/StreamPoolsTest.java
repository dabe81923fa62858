package dev.onrecord.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Streams of one kind leave slots to other kinds, to other clients, and to editors. In tests, each
 * pool has ten slots, of which a client may have five and two are reserved for editors.
 */
@QuarkusTest
@Tag("database-independent")
class StreamPoolsTest extends RestTest {

  private static final String FOLLOW = "/changes/stream";
  private static final String ENDLESS = "/endless";

  private final List<Socket> open = new ArrayList<>();

  /** Asks from an address of this machine, reads the status, and keeps the connection. */
  private int status(int address, String path, String authorization) throws IOException {
    Socket client = new Socket();
    open.add(client);
    client.setReceiveBufferSize(4_096);
    client.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + address), 0));
    client.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
    client
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(
                    path, authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    String line =
        new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 16)
            .readLine();
    return Integer.parseInt(line.split(" ")[1]);
  }

  private int status(int address, String path) throws IOException {
    return status(address, path, null);
  }

  /** Takes a slot, which who had it before may not have given back yet. */
  private void take(int address, String path, String authorization) throws IOException {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    int status = status(address, path, authorization);
    while (status != 200 && System.nanoTime() < until) {
      open.remove(open.size() - 1).close();
      status = status(address, path, authorization);
    }
    assertThat(status).as("%s from 127.0.0.%d", path, address).isEqualTo(200);
  }

  @AfterEach
  void closeAll() throws IOException {
    for (Socket client : open) {
      client.close();
    }
  }

  /** Takes all slots that are open to strangers, from two addresses. */
  private void takeAll(String path) throws IOException {
    for (int i = 0; i < 5; i++) {
      take(2, path, null);
    }
    assertThat(status(2, path)).isEqualTo(429);
    for (int i = 0; i < 3; i++) {
      take(3, path, null);
    }
    assertThat(status(3, path)).isEqualTo(503);
    assertThat(status(4, path)).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({FOLLOW + ", " + ENDLESS, ENDLESS + ", " + FOLLOW})
  void whoTakesAllOfOneKindTakesNothingElse(String taken, String other) throws Exception {
    takeAll(taken);
    take(2, other, null);
    take(4, other, null);
    // Editors have two more, and their imports.
    String editor = TestUsers.authorization(TestUsers.EDITOR);
    take(2, taken, editor);
    take(2, taken, editor);
    assertThat(status(2, taken, editor)).isEqualTo(503);
    assertThat(Imports.take("", "{\"type\": \"topic\", \"name\": \"Idleness\"}")).isNotEmpty();
  }

  @Test
  void followersLeaveEachExportToOthers() throws Exception {
    takeAll(FOLLOW);
    for (String path :
        List.of(
            "/export",
            "/changes.ndjson",
            "/statements.csv",
            "/statements.ndjson",
            "/statements.jsonld",
            "/statements.csv?q=open")) {
      assertThat(anonymous().get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void anExportThatIsTooLongIsBrokenOff() throws Exception {
    take(2, ENDLESS, null);
    InputStream body = open.get(open.size() - 1).getInputStream();
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    int read;
    String end = "";
    try {
      while ((read = body.read(buffer)) > 0) {
        length += read;
        end =
            new String(buffer, Math.max(0, read - 5), Math.min(5, read), StandardCharsets.US_ASCII);
      }
    } catch (IOException reset) {
      end = "";
    }
    // As %test.onrecord.limits.export-size says, and a piece.
    assertThat(length).isBetween(48L << 20, 68L << 20);
    assertThat(end).doesNotEndWith("0\r\n\r\n");
  }
}
