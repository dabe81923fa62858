package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts have no hidden characters, and URLs only lead where they should. */
@QuarkusTest
@Tag("database-independent")
class HygieneTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  /** Where a body takes text: the path, and the body with the text's place marked. */
  private static final List<List<String>> TEXTS =
      List.of(
          body("/people", Json5.of("{name: 'New @'}")),
          body("/people", Json5.of("{name: 'New', aliases: ['Old @']}")),
          body("/people", Json5.of("{name: 'New', description: 'Invented @'}")),
          body(
              "/people",
              Json5.of("{name: 'New', links: [{label: 'A @', url: 'https://a.example/'}]}")),
          body(
              "/people",
              Json5.of("{name: 'New', affiliations: [{role: 'a @', organization: 'meta'}]}")),
          body("/topics", Json5.of("{name: 'New', proposition: 'It is @'}")),
          body("/sources", Json5.of("{title: 'New @', kind: 'post'}")),
          body("/sources", Json5.of("{title: 'New', author: 'A @', kind: 'post'}")),
          body("/statements", statement("text", "'Words @'")),
          body("/statements", statement("venue", "'A @'")),
          body("/statements", statement("replyContext", "{summary: 'A @'}")));

  private static List<String> body(String path, JsonNode body) {
    return List.of(path, body.toString());
  }

  private static final List<String> HIDING =
      List.of(
          "\\u0000",
          "\\u0007",
          "\\u001b",
          "\\u007f",
          "\\u0085",
          "\\ud800",
          "\\udc00",
          "\\u202e",
          "\\u202a",
          "\\ufdd0",
          "\\uffff",
          "\\udbff\\udfff");

  @ParameterizedTest
  @MethodSource("texts")
  void aCharacterThatHidesOrForgesWhatIsReadIsRefused(String path, String body) {
    for (String hiding : HIDING) {
      Response refused = post(path, body.replace("@", hiding + "x"));
      assertThat(refused.statusCode()).as(hiding + refused.asString()).isEqualTo(400);
      assertThat(read(refused).get("type").asText())
          .isIn("/problems/invalid-body", "/problems/malformed-json");
    }
  }

  static Stream<Arguments> texts() {
    return TEXTS.stream().map(text -> Arguments.of(text.get(0), text.get(1)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lettersAreKeptComposed(String path, String body) {
    Response created = post(path, body.replace("@", "caf\\u0065\\u0301"));
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    assertThat(created.asString()).contains("caf\u00e9").doesNotContain("e\u0301");
  }

  /** Browsers copy them with posts. */
  @ParameterizedTest
  @MethodSource("texts")
  void directionalMarksAreRemoved(String path, String body) {
    Response created = post(path, body.replace("@", "\\u2066caf\\u200e\\u00e9\\u2069\\ufeff"));
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    assertThat(created.asString()).contains("caf\u00e9").doesNotContain("\u2066", "\u2069");
  }

  /** Where a body takes an address. */
  private static final List<List<String>> ADDRESSES =
      List.of(
          body("/people", Json5.of("{name: 'New', links: [{label: 'A', url: '@'}]}")),
          body("/sources", Json5.of("{title: 'New', kind: 'post', url: '@'}")),
          body("/sources", Json5.of("{title: 'New', kind: 'post', archivedUrl: '@'}")),
          body("/statements", statement("replyContext", "{url: '@'}")),
          body(
              "/statements",
              statement("appearances", "[{source: {title: 'New', kind: 'post', url: '@'}}]")));

  private static final List<String> BAD =
      List.of(
          "ftp://a.example/",
          "file:///etc/passwd",
          "javascript:alert(1)",
          "data:text/html,hello",
          "gopher://a.example/",
          "//a.example/",
          "/people",
          "a.example",
          "https:",
          "https://",
          "https:///path",
          "https://me@a.example/",
          "https://me:secret@a.example/",
          "https://:@a.example/",
          "https://a.example:65536/",
          "https://a.example:-1/",
          "https://a.example/\\n",
          "https://a.example/\\u0000",
          " https://a.example/",
          "https://a.example/" + "x".repeat(2_048));

  static Stream<Arguments> addresses() {
    return ADDRESSES.stream().map(address -> Arguments.of(address.get(0), address.get(1)));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void anAddressIsOfTheWebAndWithoutCredentials(String path, String body) {
    for (String bad : BAD) {
      Response refused = post(path, body.replace("@", bad));
      assertThat(refused.statusCode()).as(bad + refused.asString()).isEqualTo(400);
      JsonNode problem = read(refused);
      assertThat(problem.get("type").asText()).isEqualTo("/problems/invalid-body");
      assertThat(problem.at("/violations/0/field").asText()).containsIgnoringCase("url");
    }
  }

  @Test
  void noAddressIsEverFetched() throws Exception {
    AtomicInteger visits = new AtomicInteger();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        visit -> {
          visits.incrementAndGet();
          visit.sendResponseHeaders(200, -1);
          visit.close();
        });
    site.start();
    try {
      String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/article";
      for (List<String> address : ADDRESSES) {
        Response created = post(address.get(0), address.get(1).replace("@", url));
        // The same source again is the one that is there.
        assertThat(created.statusCode()).as(created.asString()).isIn(201, 409);
      }
      read("/statements?source=" + url);
      assertThat(visits).hasValue(0);
    } finally {
      site.stop(0);
    }
  }
}
