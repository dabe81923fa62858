package dev.onrecord.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RawClient;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that stop sending block nobody, and are disconnected soon. */
@QuarkusTest
@Tag("database-independent")
class SlowClientsTest extends RestTest {

  private static final String LIST = "GET /people?limit=1 HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Heads of requests whose bodies are read whole, and what is sent of the bodies. */
  private static final List<String> STALLED =
      List.of(
          "POST /topics~Content-Type: application/json~Content-Length: 500~~{\"name\"",
          "POST /topics~Content-Type: application/json~Content-Length: 500000~~",
          "POST /topics~Content-Type: application/json~Transfer-Encoding: chunked~~",
          "POST /topics~Content-Type: application/json~Transfer-Encoding: chunked~~9~{\"na",
          "PUT /topics/open-source-ai~Content-Type: application/json~Content-Length: 9~~",
          "DELETE /topics/open-source-ai~Content-Type: application/x-ndjson~Content-Length: 9~~",
          "DELETE /topics/open-source-ai~Transfer-Encoding: chunked~~",
          "POST /statements~Content-Type: multipart/form-data; boundary=x~Content-Length: 9~~--x",
          "GET /people?limit=2~Content-Type: application/x-www-form-urlencoded~Content-Length: 9~~",
          "POST /nowhere~Content-Type: application/json~Transfer-Encoding: chunked~~");

  /** Imports, which are read line by line. */
  private static final List<String> IMPORTS =
      List.of(
          "POST /import~Content-Type: application/x-ndjson~Content-Length: 9~~",
          "POST /import?onError=skip~Content-Type: application/x-ndjson~Transfer-Encoding: chunked~~5~{}~{");

  private final List<RawClient> clients = new ArrayList<>();

  @TestHTTPResource("/")
  URI service;

  @AfterEach
  void disconnect() throws Exception {
    for (RawClient client : clients) {
      client.close();
    }
  }

  private RawClient send(String text) throws Exception {
    RawClient client = new RawClient(service);
    clients.add(client);
    client.send(text);
    return client;
  }

  private RawClient stall(String request) throws Exception {
    String user = "Authorization: " + TestUsers.authorization(TestUsers.ADMIN);
    return send(request.replaceFirst("~", " HTTP/1.1~Host: a~" + user + "~").replace("~", "\r\n"));
  }

  @Test
  void listsAreAnsweredWhileMoreWritersThanThereAreThreadsSendNothing() throws Exception {
    List<RawClient> stalled = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      for (String request : STALLED) {
        stalled.add(stall(request));
      }
    }
    // Fewer than a client may send at once, since another test's may not have ended yet.
    for (int i = 0; i < 2; i++) {
      for (String request : IMPORTS) {
        stalled.add(stall(request));
      }
    }
    for (int i = 0; i < 3; i++) {
      assertThat(get("/statements?limit=" + (i + 1)).statusCode()).isEqualTo(200);
      assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    }
    for (RawClient client : stalled) {
      assertThat(client.hasResponse()).as("all were stalled meanwhile").isFalse();
    }
  }

  /** The time limits run out side by side, since they take most of the time of this class. */
  @Test
  @Tag("slow")
  void whatComesTooSlowlyIsGivenUp() throws Exception {
    List<RawClient> stalled = new ArrayList<>();
    for (String request : STALLED) {
      stalled.add(stall(request));
    }
    RawClient dryRun =
        stall(
            "POST /import?dryRun=true~Content-Type: application/x-ndjson~Content-Length: 9999~~"
                + "\n".repeat(600));
    slowHeadsAreGivenUpAndSoIsTheRestOfABodyThatNobodyReads();
    for (RawClient client : stalled) {
      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 408 ")
          .contains("\"/problems/request-timeout\"");
    }
    assertThat(dryRun.readToEnd()).startsWith("HTTP/1.1 200 ").doesNotContain("\"done\":true");
  }

  private void slowHeadsAreGivenUpAndSoIsTheRestOfABodyThatNobodyReads() throws Exception {
    RawClient idle = send(LIST);
    assertThat(idle.readResponse().status()).isEqualTo(200);
    List<RawClient> stalled = new ArrayList<>();
    stalled.add(send(""));
    stalled.add(send("G"));
    stalled.add(send("GET /people HTTP/1.1\r\nHost: a\r\nX-Slow: "));
    stalled.add(send("\r\n"));
    RawClient second = send(LIST);
    assertThat(second.readResponse().status()).isEqualTo(200);
    second.send("GET /people HTTP/1.1\r\n");
    stalled.add(second);
    RawClient refused =
        send("POST /topics HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\nabc");
    assertThat(refused.readResponse().status()).isEqualTo(401);
    stalled.add(refused);
    for (RawClient client : stalled) {
      assertThat(client.readToEnd()).isEmpty();
    }
    idle.send(LIST);
    assertThat(idle.readResponse().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 31~~{\"name\": |\"In pieces\"}          |",
        "Transfer-Encoding: chunked~~8~{\"name\"|:~5~ \"In |~c~pieces twice~2~\"}|~0~~"
      })
  void aBodyThatComesInPiecesIsTaken(String body) throws Exception {
    String[] pieces = body.split("\\|");
    RawClient client = stall("POST /topics~Content-Type: application/json~" + pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      assertThat(get("/people?limit=1").statusCode()).isEqualTo(200);
      client.send(pieces[i].replace("~", "\r\n"));
    }
    assertThat(client.readResponse().status()).isEqualTo(201);
  }

  @Test
  void anImportGoesOnWhenItsClientDoes() throws Exception {
    String person = "{\"type\": \"person\", \"name\": \"Ada Example\"}\n";
    RawClient client =
        stall(
            "POST /import~Content-Type: application/x-ndjson~Content-Length: %d~~%s"
                .formatted(2 * person.length() - 1, person));
    assertThat(get("/people?limit=1").statusCode()).isEqualTo(200);
    client.send(person.strip());
    assertThat(client.readResponse().body()).contains("\"done\":true", "\"created\":1");
    client.send(LIST);
    assertThat(client.readResponse().status()).isEqualTo(200);
  }
}
