package dev.onrecord.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What receivers may do to a sender: nothing, for longer than an attempt may take. */
class WebhookSenderTest {

  private static final String SECRET = "whsec_" + "c2VjcmV0".repeat(4);
  private static final WebhookSender.Message MESSAGE =
      new WebhookSender.Message("id.1", "{}".getBytes());

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger lookUps = new AtomicInteger();

  private final WebhookSender sender =
      new WebhookSender(
          vertx,
          new WebhookAddresses(true, this::lookUp),
          "test",
          Clock.systemUTC(),
          Duration.ofSeconds(1));

  /** Every name is a name of this machine, the first time. */
  private InetAddress[] lookUp(String host) {
    return lookUps.incrementAndGet() == 1
        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
        : new InetAddress[0];
  }

  @AfterEach
  void closeVertx() {
    vertx.close();
  }

  private void send(String host, HostileReceiver receiver) {
    sender.send("http://%s:%d/in?x=1#y".formatted(host, receiver.port()), SECRET, MESSAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "hooks.example, hooks.example",
    "bücher.example, xn--bcher-kva.example",
    "[2606:4700::1111], [2606:4700::1111]"
  })
  void aHostIsResolvedOnceAndNamedInTheRequest(String host, String named) throws Exception {
    try (HostileReceiver receiver =
        new HostileReceiver(out -> HostileReceiver.write(out, "HTTP/1.1 204 No Content\r\n\r\n"))) {
      send(host, receiver);
      assertThat(receiver.head())
          .startsWith("POST /in?x=1 HTTP/1.1\r\n")
          .containsIgnoringCase("\r\nhost: %s:%d\r\n".formatted(named, receiver.port()));
      assertThat(lookUps).hasValue(1);
      receiver.awaitEnd();
    }
  }

  static Stream<Named<HostileReceiver.Answer>> answersThatFail() {
    return Stream.of(
        named("nothing", out -> {}),
        named("noise", out -> HostileReceiver.write(out, "SSH-2.0-\0\u009b\r\n\r\n")),
        named(
            "a redirect",
            out -> HostileReceiver.write(out, "HTTP/1.1 302 \r\nLocation: /\r\n\r\n")),
        named("a long header", out -> repeat(out, "HTTP/1.1 200 OK\r\nA: ", "a".repeat(10_000))),
        named("slow headers", out -> slowly(out, "HTTP/1.1 200 OK\r\n", "A: a\r\n")),
        named("interim answers", out -> slowly(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n")),
        named("a closed connection", OutputStream::close));
  }

  @ParameterizedTest
  @MethodSource("answersThatFail")
  void anAnswerThatIsNoneIsAFailureAndEnds(HostileReceiver.Answer answer) throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(answer)) {
      assertThatThrownBy(() -> send("hooks.example", receiver))
          .isInstanceOf(WebhookFailure.class)
          .hasMessageMatching("(?s)(the receiver|no answer:) .+");
      receiver.awaitEnd();
    }
  }

  static Stream<Named<HostileReceiver.Answer>> bodiesWithoutEnd() {
    String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    return Stream.of(
        named("a huge body", out -> repeat(out, head, "2710\r\n" + "a".repeat(10_000) + "\r\n")),
        named("a slow body", out -> slowly(out, head, "1\r\na\r\n")),
        named(
            "a body that never comes",
            out -> HostileReceiver.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")));
  }

  @ParameterizedTest
  @MethodSource("bodiesWithoutEnd")
  void aBodyIsNotWaitedFor(HostileReceiver.Answer answer) throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(answer)) {
      send("hooks.example", receiver);
      receiver.awaitEnd();
    }
  }

  @Test
  void aReceiverThatIsGoneGetsNoMore() throws Exception {
    try (HostileReceiver receiver =
        new HostileReceiver(out -> HostileReceiver.write(out, "HTTP/1.1 410 Gone\r\n\r\n"))) {
      assertThatThrownBy(() -> send("hooks.example", receiver))
          .isInstanceOfSatisfying(
              WebhookFailure.class, failure -> assertThat(failure.isFinal()).isTrue());
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
    SSLContext tls = ownCertificate(folder.resolve("keys.p12"), "hooks.example");
    try (HostileReceiver receiver =
        new HostileReceiver(
            tls.getServerSocketFactory(),
            out -> HostileReceiver.write(out, "HTTP/1.1 204 No Content\r\n\r\n"))) {
      String url = "https://hooks.example:%d/".formatted(receiver.port());
      assertThatThrownBy(() -> sender.send(url, SECRET, MESSAGE))
          .isInstanceOf(WebhookFailure.class)
          .hasMessageContaining("certification path");
      receiver.awaitEnd();
      assertThat(receiver.hasRequest()).isFalse();
    }
  }

  /** Writes as much as the other side takes. */
  private static void repeat(OutputStream out, String start, String part) throws IOException {
    HostileReceiver.write(out, start);
    while (true) {
      HostileReceiver.write(out, part);
    }
  }

  /** Writes little, but often enough that the connection is never idle. */
  private static void slowly(OutputStream out, String start, String part) throws IOException {
    HostileReceiver.write(out, start);
    while (true) {
      HostileReceiver.write(out, part);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static SSLContext ownCertificate(Path keys, String host) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "changeit".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }
}
