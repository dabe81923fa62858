package dev.onrecord.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RawClient;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests byte by byte, as no client library sends them. */
@QuarkusTest
@Tag("database-independent")
class RawRequestsTest extends RestTest {

  /** What would be served if the connection went on. */
  private static final String NEXT = "GET /problems HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static final String ADMIN =
      "Authorization: " + TestUsers.authorization(TestUsers.ADMIN) + "\r\n";

  @TestHTTPResource("/")
  URI service;

  private RawClient connect() throws Exception {
    return new RawClient(service);
  }

  /** {@code ~} is the end of a line, {@code _} a space, {@code >} a tab, {@code ^} a CR alone. */
  private static String head(String text) {
    return text.strip()
        .replace("~", "\r\n")
        .replace('_', ' ')
        .replace('>', '\t')
        .replace('^', '\r');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Transfer codings, and two lengths
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: xchunked~~                        | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: gzip, chunked~~0~~                | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked, gzip~~0~~                | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: identity~~                        | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked;q=1~~0~~                  | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~Transfer-Encoding: chunked~~0~~ | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding:~~                                 | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~Content-Length: 5~~0~~    | 400
          GET /people HTTP/1.1~Host: a~Content-Length: 5~transfer-encoding: chunked~~0~~    | 400
          GET /people HTTP/1.1~Host: a~Content-Length: 0~Transfer-Encoding: xchunked~~      | 400
          GET /people HTTP/1.0~Host: a~Transfer-Encoding: chunked~~0~~                      | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding_: chunked~~0~~                     | 400
          GET /people HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~~a               | 400
          GET /people HTTP/1.1~Host: a~Content-Length: 1, 2~~a                              | 400
          GET /people HTTP/1.1~Host: a~Content-Length: -1~~                                 | 400
          GET /people HTTP/1.1~Host: a~Content-Length: +1~~a                                | 400
          GET /people HTTP/1.1~Host: a~Content-Length: 0x1~~a                               | 400
          # Hosts
          GET /people HTTP/1.1~~                                                            | 400
          GET /q/health/live HTTP/1.1~~                                                     | 400
          GET /people HTTP/1.1~Host:~~                                                      | 400
          GET /people HTTP/1.1~Host: ___~~                                                  | 400
          GET /people HTTP/1.1~Host: a~Host: b~~                                            | 400
          GET /people HTTP/1.1~Host: a~Host: a~~                                            | 400
          GET /people HTTP/1.1~Host: a~HOST:~~                                              | 400
          GET /people HTTP/1.0~Host: a~Host: b~~                                            | 400
          GET /people HTTP/1.1~Host: a, b~~                                                 | 400
          GET /people HTTP/1.1~Host: a_b~~                                                  | 400
          GET /people HTTP/1.1~Host: a/b~~                                                  | 400
          GET /people HTTP/1.1~Host: me@a~~                                                 | 400
          GET /people HTTP/1.1~Host: :80~~                                                  | 400
          GET /people HTTP/1.1~Host: a:b~~                                                  | 400
          GET /people HTTP/1.1~Host: [::1~~                                                 | 400
          # Lines that go on with the one before
          GET /people HTTP/1.1~Host: a~X-Folded: b~_c~~                                     | 400
          GET /people HTTP/1.1~Host: a~X-Folded: b~>c~~                                     | 400
          GET /people HTTP/1.1~Host: a~X-Folded: b~_~~                                      | 400
          GET /people HTTP/1.1~Host:~_a~~                                                   | 400
          GET /people HTTP/1.1~_Host: a~~                                                   | 400
          GET /people HTTP/1.1~>Host: a~Host: b~~                                           | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding:~_chunked~~0~~                     | 400
          # Targets
          GET people HTTP/1.1~Host: a~~                                                     | 400
          GET * HTTP/1.1~Host: a~~                                                          | 400
          GET ftp://a/people HTTP/1.1~Host: a~~                                             | 400
          GET http:///people HTTP/1.1~Host: a~~                                             | 400
          GET http://me@a/people HTTP/1.1~Host: a~~                                         | 400
          GET http://a/people HTTP/1.1~~                                                    | 400
          GET http:people HTTP/1.1~Host: a~~                                                | 400
          # Versions
          GET /people HTTP/0.9~Host: a~~                                                    | 400
          GET /people HTTP/1.2~Host: a~~                                                    | 400
          GET /people HTTP/2.0~Host: a~~                                                    | 400
          GET /people HTTP/3.0~Host: a~~                                                    | 400
          PRI * HTTP/2.0~~SM~~                                                              | 400
          GET /people ICY/1.1~Host: a~~                                                     | 400
          # Lines that are no headers
          GET /people HTTP/1.1~Host: a~No colon~~                                           | 400
          GET /people HTTP/1.1~Host: a~: no name~~                                          | 400
          GET /people HTTP/1.1~Host: a~Two words: b~~                                       | 400
          GET /people HTTP/1.1~Host: a~Name(: b~~                                           | 400
          GET /people HTTP/1.1~Host: a~Name: b^c~~                                          | 400
          GET /people~Host: a~~                                                             | 400
          # Bodies that are not chunked as they should be
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked, identity~~0~~            | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: , chunked~~0~~                    | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: "chunked"~~0~~                    | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~~zz~abc~0~~               | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~~-1~abc~0~~               | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~~0x3~abc~0~~              | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~~3~abcd~0~~               | 400
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~~FFFFFFFFFFFFFFFFF~abc~0~~ | 400
          """)
  void whatIsNotHttpIsRefusedAndEndsTheConnection(String request, int status) throws Exception {
    try (RawClient client = connect()) {
      client.send(head(request) + NEXT);
      String answer = client.readToEnd();
      assertThat(answer.split("HTTP/1\\.[01] \\d", -1)).as(answer).hasSize(2);
      assertThat(answer).matches("(?s)HTTP/1\\.[01] %d .*".formatted(status));
      assertThat(answer.toLowerCase())
          .contains("connection: close", "content-type: application/problem+json")
          .contains("\"/problems/malformed-request\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET http://localhost/people?limit=1 HTTP/1.1~Host: localhost~~                    | 200
          GET http://elsewhere.example:80/people HTTP/1.1~Host: a~~                         | 200
          GET HTTPS://[::1]:8443/people/elon-musk HTTP/1.1~Host: a~~                        | 200
          GET http://a/nowhere HTTP/1.1~Host: a~~                                           | 404
          GET http://a HTTP/1.1~Host: a~~                                                   | 200
          GET http://a?x=1 HTTP/1.1~Host: a~~                                               | 400
          GET http://a/q/health/live HTTP/1.1~Host: b~~                                     | 200
          OPTIONS * HTTP/1.1~Host: a~~                                                      | 404
          GET /people HTTP/1.1~Host: a.example:~~                                           | 200
          GET /people HTTP/1.1~Host: [::1]:8080~~                                           | 200
          GET /people HTTP/1.1~Host: 127.0.0.1~~                                            | 200
          GET /people HTTP/1.1~Host:>a.example_~~                                           | 200
          GET /people HTTP/1.1~Host: a~X-Empty:~X-Other: b~~                                | 200
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: chunked~~0~~                      | 200
          GET /people HTTP/1.1~Host: a~Transfer-Encoding: Chunked~~6;x=y~a~_bc~0~~          | 200
          GET /people HTTP/1.1~Host: a~Content-Length: 4~~~_a                               | 200
          """)
  void whatIsHttpIsServedAndTheConnectionGoesOn(String request, int status) throws Exception {
    try (RawClient client = connect()) {
      client.send(head(request));
      assertThat(client.readResponse().status()).isEqualTo(status);
      client.send(NEXT);
      assertThat(client.readResponse().status()).isEqualTo(200);
    }
  }

  static Stream<Arguments> writes() {
    return Stream.of(
        Arguments.of("POST", "/topics"),
        Arguments.of("PUT", "/topics/open-source-ai"),
        Arguments.of("DELETE", "/topics/open-source-ai"),
        Arguments.of("POST", "/statements"),
        Arguments.of("POST", "/people/elon-musk/merge"));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void anEmptyChunkedBodyIsAnEmptyBody(String method, String path) throws Exception {
    String head = "%s %s HTTP/1.1\r\nHost: a\r\n%sContent-Type: %s\r\n%s";
    for (String type : new String[] {"application/json", "application/x-ndjson", "text/plain"}) {
      int[] statuses = new int[2];
      String[] framings = {
        "Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      };
      for (int i = 0; i < framings.length; i++) {
        try (RawClient client = connect()) {
          client.send(head.formatted(method, path, ADMIN, type, framings[i]));
          statuses[i] = client.readResponse().status();
          client.send(NEXT);
          assertThat(client.readResponse().status()).isEqualTo(200);
        }
      }
      assertThat(statuses[1]).as(type).isEqualTo(statuses[0]).isBetween(400, 499);
    }
  }

  /** None of these is a resource of Swagger UI, however it is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/swagger-ui../",
        "/q/swagger-ui..",
        "/q/swagger-ui...",
        "/q/swagger-uix",
        "/q/swagger-ui;/",
        "/q/swagger-ui%2e%2e/",
        "/q/swagger-ui%2f",
        "/q/swagger-ui-/index.html",
        "/q/swagger-ui/nothing",
        "/q/swagger-ui/..%2fhealth",
        "/q/swagger-ui/%2e%2e%2f",
        "/q/swagger-ui/%5c..%5c",
        "/q/swagger-ui/..\\\\",
        "/q/swagger-ui/%ff",
        "/q/swagger-ui/a%0ab",
        "/q/swagger-ui/~",
        "/q/openapi../",
        "/q/healthx",
        "/q/health../",
        "/q/metrics../",
        "/q../swagger-ui/",
        "/q/../q/swagger-ui../",
        "/q/%2e%2e/q/swagger-ui../",
        "/people../",
        "/..%2f"
      })
  void whatIsNowhereIsNotFound(String path) throws Exception {
    for (String method : new String[] {"GET", "HEAD", "POST"}) {
      try (RawClient client = connect()) {
        client.send(
            "%s %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n%s\r\n"
                .formatted(method, path, ADMIN));
        assertThat(client.readToEnd()).as(method).matches("(?s)HTTP/1\\.1 40[0345] .*");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST,   /topics,                  415",
    "PUT,    /topics/open-source-ai,   415",
    "DELETE, /topics/open-source-ai,   415",
    "POST,   /import,                  415",
    "PATCH,  /topics,                  405",
    "POST,   /nowhere,                 404",
    "GET,    /topics,                  200",
  })
  void aBodyThatDoesNotSayWhatItIsIsNotTakenForJson(String method, String path, int status)
      throws Exception {
    for (String framed :
        new String[] {
          "Content-Length: 2\r\n\r\n{}", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        }) {
      try (RawClient client = connect()) {
        client.send("%s %s HTTP/1.1\r\nHost: a\r\n%s%s".formatted(method, path, ADMIN, framed));
        assertThat(client.readResponse().status()).isEqualTo(status);
      }
    }
  }

  /** As hexadecimal: what stands for a character of the name in a topic's JSON. */
  @ParameterizedTest
  @CsvSource({
    "c0af,     400",
    "c080,     400",
    "c1bf,     400",
    "e080af,   400",
    "f08080af, 400",
    "eda080,   400",
    "edbfbf,   400",
    "eda080edb080, 400",
    "f4908080, 400",
    "f8888080af, 400",
    "80,       400",
    "c3,       400",
    "ff,       400",
    "00,       400",
    "c3a9,     201",
    "e282ac,   201",
    "f09f9880, 201"
  })
  void jsonIsUtf8InItsOnlyForm(String hex, int status) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"name\": \"Invented".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(HexFormat.of().parseHex(hex));
    body.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
    isTaken(body.toByteArray(), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  void noOtherEncodingIsGuessed(String encoding) throws Exception {
    isTaken("{\"name\": \"Invented\"}".getBytes(Charset.forName(encoding)), 400);
  }

  private void isTaken(byte[] body, int status) throws Exception {
    try (RawClient client = connect()) {
      client.send(
          "POST /topics HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
              .formatted(body.length, ADMIN));
      client.send(body);
      RawClient.Response answer = client.readResponse();
      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      if (status == 400) {
        assertThat(answer.body()).contains("/problems/malformed-json");
      }
    }
  }
}
