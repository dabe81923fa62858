package dev.onrecord.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client of the change stream. */
public final class EventStream implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpHeaders headers;
  private final InputStream body;
  private final BufferedReader lines;
  private long lastEventId;

  private EventStream(HttpResponse<InputStream> answer, long lastEventId) {
    this.headers = answer.headers();
    this.body = answer.body();
    this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    this.lastEventId = lastEventId;
  }

  public static EventStream open(URI service, long lastEventId) throws Exception {
    return open(service, lastEventId, TestUsers.authorization(TestUsers.ADMIN));
  }

  /** An anonymous client. */
  public static EventStream openAnonymously(URI service, long lastEventId) throws Exception {
    return open(service, lastEventId, null);
  }

  private static EventStream open(URI service, long lastEventId, String authorization)
      throws Exception {
    HttpResponse<InputStream> answer = ask(service, lastEventId, authorization);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    return new EventStream(answer, lastEventId);
  }

  /** The same where it may be that all places are taken still. */
  public static EventStream openSoon(URI service, long lastEventId) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    HttpResponse<InputStream> answer =
        ask(service, lastEventId, TestUsers.authorization(TestUsers.ADMIN));
    while (answer.statusCode() != 200 && System.nanoTime() < until) {
      answer.body().close();
      answer = ask(service, lastEventId, TestUsers.authorization(TestUsers.ADMIN));
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return new EventStream(answer, lastEventId);
  }

  private static HttpResponse<InputStream> ask(URI service, long lastEventId, String authorization)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve("/changes/stream"))
            .header("Last-Event-ID", String.valueOf(lastEventId));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  public long lastEventId() {
    return lastEventId;
  }

  /** A header of the answer, or null. */
  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** Reads the data of the next event. */
  public String next() throws IOException {
    String data = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id:")) {
        lastEventId = Long.parseLong(line.substring(3).strip());
      } else if (line.startsWith("event:")) {
        assertThat(line.substring(6).strip()).isEqualTo("change");
      } else if (line.startsWith("data:")) {
        data = line.substring(5).strip();
      } else if (line.isEmpty() && data != null) {
        return data;
      }
    }
    throw new IOException("the stream has ended");
  }

  /** As many comments, which come while nothing happens. */
  public List<String> comments(int number) throws IOException {
    List<String> comments = new ArrayList<>();
    while (comments.size() < number) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      if (line.startsWith(":")) {
        comments.add(line);
      }
    }
    return comments;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
