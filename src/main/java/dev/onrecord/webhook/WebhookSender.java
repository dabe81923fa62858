package dev.onrecord.webhook;

import dev.onrecord.platform.Exceptions;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final int GONE = 410;

  private final WebhookAddresses addresses;
  private final HttpClient http;
  private final String userAgent;
  private final Clock clock;
  private final Duration timeout;

  @Inject
  WebhookSender(
      Vertx vertx,
      WebhookAddresses addresses,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Clock clock) {
    this(vertx, addresses, version, clock, TIMEOUT);
  }

  WebhookSender(
      Vertx vertx, WebhookAddresses addresses, String version, Clock clock, Duration timeout) {
    this.timeout = timeout;
    this.addresses = addresses;
    this.userAgent = "OnRecord/" + version;
    this.clock = clock;
    // Without keep-alive: the address of each message is checked.
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setIdleTimeout((int) timeout.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
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
            .setTimeout(timeout.toMillis())
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
    Future<HttpClientRequest> opened = http.request(options);
    try {
      return opened
          .compose(request -> quiet(request).send(Buffer.buffer(body)))
          .map(response -> response.exceptionHandler(fault -> {}).statusCode())
          .toCompletionStage()
          .toCompletableFuture()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new WebhookFailure("the receiver did not answer in %ds".formatted(timeout.toSeconds()));
    } catch (ExecutionException failed) {
      throw new WebhookFailure("no answer: " + reason(failed));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WebhookFailure("interrupted");
    } finally {
      // The rest of the response is not read: it may be endless.
      opened.onSuccess(request -> request.connection().close());
    }
  }

  /** The failure is stored with the webhook; Vert.x would log it as well. */
  private static HttpClientRequest quiet(HttpClientRequest request) {
    request.connection().exceptionHandler(fault -> {});
    return request;
  }

  private static String reason(ExecutionException failed) {
    Throwable cause = Exceptions.causes(failed).reduce((outer, inner) -> inner).orElse(failed);
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
