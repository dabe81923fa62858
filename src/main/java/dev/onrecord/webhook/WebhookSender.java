package dev.onrecord.webhook;

import dev.onrecord.platform.Exceptions;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends messages to the URLs of webhooks: the only requests that the service makes on its own. */
@ApplicationScoped
class WebhookSender {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** The time for an attempt as a whole. A lease lasts longer. */
  static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final int GONE = 410;

  private final WebhookAddresses addresses;
  private final HttpClient http;
  private final String userAgent;
  private final Clock clock;

  WebhookSender(
      Vertx vertx,
      WebhookAddresses addresses,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Clock clock) {
    this.addresses = addresses;
    this.userAgent = "OnRecord/" + version;
    this.clock = clock;
    // Without keep-alive: the address of each message is checked.
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setIdleTimeout((int) TIMEOUT.toSeconds()));
  }

  void stop(@Observes ShutdownEvent event) {
    http.close();
  }

  /** A message in the format of Standard Webhooks. */
  record Message(String id, byte[] body) {}

  /**
   * Sends a message and waits for the status of the response.
   *
   * @throws WebhookFailure if it is not of success
   */
  void send(String url, String secret, Message message) {
    WebhookTarget target = WebhookTarget.of(url);
    InetAddress address = addresses.resolve(target.host());
    Instant now = clock.instant();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            // To the address that was checked; the name is for TLS and the Host header.
            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.tls())
            .setURI(target.path())
            .setFollowRedirects(false)
            .setTimeout(TIMEOUT.toMillis())
            .putHeader("Content-Type", "application/json")
            .putHeader("User-Agent", userAgent)
            .putHeader("webhook-id", message.id)
            .putHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()))
            .putHeader(
                "webhook-signature", WebhookSecret.sign(secret, message.id, now, message.body));
    int status = await(options, message.body);
    if (status < 200 || status > 299) {
      throw new WebhookFailure("the receiver answered " + status, status == GONE);
    }
  }

  private int await(RequestOptions options, byte[] body) {
    try {
      return http.request(options)
          .compose((HttpClientRequest request) -> request.send(Buffer.buffer(body)))
          .map(WebhookSender::status)
          .toCompletionStage()
          .toCompletableFuture()
          .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new WebhookFailure("the receiver did not answer in %ds".formatted(TIMEOUT.toSeconds()));
    } catch (ExecutionException failed) {
      Throwable cause = Exceptions.causes(failed).reduce((outer, inner) -> inner).orElse(failed);
      throw new WebhookFailure("no answer: " + cause.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WebhookFailure("interrupted");
    }
  }

  /** Whatever the receiver writes after its status is not read. */
  private static int status(HttpClientResponse response) {
    response.request().connection().close();
    return response.statusCode();
  }
}
