package dev.onrecord.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.DocumentedAnswers;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random requests to every operation of the OpenAPI document: whatever is sent, the service
 * responds soon and with its own problems, and a refused request leaves no trace.
 */
@QuarkusTest
@Tag("random")
class FuzzTest extends RestTest {

  private static final int REQUESTS = RandomRuns.cases(1_000);

  /** As many more, where what is rare (that something can be deleted) was not among them. */
  private static final int MOST = 10 * REQUESTS;

  /**
   * The number of requests after which the record is reset, since writes change what can be found.
   */
  private static final int ROUND = 500;

  private static final long PATIENCE_SECONDS = 5;

  /** Texts that would reveal internals. */
  private static final List<String> INSIDE =
      List.of("dev.onrecord", "java.lang", "Exception", "jakarta.", "org.h2", "org.postgresql");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("")
  String base;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private DocumentedAnswers documented;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Set<String> succeeded = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();

  @Test
  void whateverIsSentIsAnsweredSoonInOurWordsAndWhatIsRefusedLeavesNoTrace() throws Exception {
    read("/problems").get("items").forEach(kind -> kinds.add(kind.get("type").asText()));
    JsonNode document = read("/q/openapi?format=json");
    documented = new DocumentedAnswers(document);
    Chance chance = new Chance(RandomRuns.seed(FuzzTest.class));
    Known known = new Known(chance);
    Requests requests =
        new Requests(document, TestUsers.authorization(TestUsers.ADMIN), chance, known);
    Map<String, Long> before = null;
    for (int i = 0; i < REQUESTS || i < MOST && !wasEveryKindMade(); i++) {
      if (i % ROUND == 0) {
        checkExport();
        record.starter();
        before = record.sizes();
      }
      Sent sent = requests.next();
      HttpResponse<byte[]> answer = answer(sent);
      if (answer != null) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        judge(sent, answer, known);
        if (sent.writes()) {
          Map<String, Long> after = record.sizes();
          if (answer.statusCode() >= 400 && !after.equals(before)) {
            fault(
                sent,
                "was refused with %d, and the record went from %s to %s"
                    .formatted(answer.statusCode(), before, after));
          }
          before = after;
        }
      }
    }
    checkExport();
    Set<String> never = new TreeSet<>(requests.operations());
    never.removeAll(succeeded);
    System.out.printf("FuzzTest: by status %s, never done: %s%n", statuses, never);
    assertThat(faults).isEmpty();
    assertThat(wasEveryKindMade()).as("requests of all kinds were made: %s", statuses).isTrue();
  }

  /** After any writes, the whole record can be exported. */
  private void checkExport() {
    long exported = get("/export?drafts=true").asString().lines().map(RestTest::tree).count();
    assertThat(exported)
        .isEqualTo(
            record.number(
                "select (select count(*) from subject) + (select count(*) from merged_subject)"
                    + " + (select count(*) from source) + (select count(*) from merged_source) + (select count(*) from statement) from clock"));
  }

  private boolean wasEveryKindMade() {
    return statuses.keySet().containsAll(List.of(200, 201, 204, 400, 404));
  }

  private HttpResponse<byte[]> answer(Sent sent) throws InterruptedException {
    try {
      return http.sendAsync(sent.to(base), FuzzTest::body).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      fault(sent, "was not answered");
    } catch (ExecutionException e) {
      fault(sent, "was answered with " + e.getCause());
    }
    return null;
  }

  /** Streams of events do not end; that they begin is enough. */
  private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo answer) {
    boolean endless =
        answer
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.startsWith("text/event-stream"))
            .isPresent();
    return endless
        ? HttpResponse.BodySubscribers.mapping(
            HttpResponse.BodySubscribers.ofInputStream(),
            events -> {
              try (events) {
                return new byte[0];
              } catch (IOException e) {
                return new byte[0];
              }
            })
        : HttpResponse.BodySubscribers.ofByteArray();
  }

  private void judge(Sent sent, HttpResponse<byte[]> answer, Known known) {
    int status = answer.statusCode();
    // Of lines, each is JSON for itself.
    boolean json = answer.headers().firstValue("Content-Type").orElse("").matches(".*[/+]json.*");
    if (status < 400) {
      succeeded.add(sent.operation());
      boolean plain = !answer.headers().map().containsKey("Content-Encoding");
      if (plain && !sent.method().equals("HEAD")) {
        documented
            .faults(
                sent.method(),
                sent.target(),
                status,
                name -> answer.headers().firstValue(name).orElse(null),
                new String(answer.body(), StandardCharsets.UTF_8))
            .forEach(fault -> fault(sent, "was answered otherwise than documented: " + fault));
      }
      if (json && plain && !sent.method().equals("HEAD")) {
        JsonNode body = parse(answer.body());
        if (body == null) {
          fault(sent, "was answered with JSON that is none");
        } else {
          known.learn(body);
        }
      }
    } else {
      problem(sent, answer);
    }
  }

  private void problem(Sent sent, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status >= 500 && (status != 503 || answer.headers().firstValue("Retry-After").isEmpty())) {
      fault(sent, "was answered with " + status + " " + new String(answer.body()));
    } else if (!sent.method().equals("HEAD")) {
      String type = answer.headers().firstValue("Content-Type").orElse("none");
      JsonNode problem = parse(answer.body());
      if (isOfAPage(sent) && type.equals("text/html;charset=UTF-8")) {
        return;
      }
      if (!type.equals("application/problem+json") || problem == null) {
        fault(
            sent,
            "was refused with %d as %s: %s".formatted(status, type, new String(answer.body())));
      } else if (!kinds.contains(problem.path("type").asText())
          || problem.path("status").asInt() != status
          || problem.path("title").asText().isBlank()
          || problem.path("detail").asText().isBlank()
          || !problem.path("instance").isTextual()
          || INSIDE.stream().anyMatch(problem.toString()::contains)
          || answer.body().length > 100_000) {
        String shown = problem.toString();
        fault(
            sent,
            "was refused with a problem that is not one of ours: "
                + shown.substring(0, Math.min(shown.length(), 1_000)));
      }
    }
  }

  /** Dot segments lead to the start page, where browsers get problems as pages. */
  private static boolean isOfAPage(Sent sent) {
    String path = URI.create(sent.target()).normalize().getPath();
    return Set.of("GET", "POST").contains(sent.method()) && path.equals("/");
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return null;
    }
  }

  private void fault(Sent sent, String what) {
    if (faults.size() < 20) {
      faults.add(sent + "\n   " + what);
    }
  }
}
