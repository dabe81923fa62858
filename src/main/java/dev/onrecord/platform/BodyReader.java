package dev.onrecord.platform;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/**
 * Reads bodies whole, without a thread that waits for them. An operation then finds the body, empty
 * or not, and never reads from the connection: the BodyHandler of Vert.x forgets a request whose
 * empty body has ended already.
 */
@Singleton
class BodyReader {

  private final Vertx vertx;
  private final Refusals refusals;
  private final Duration patience;

  BodyReader(Vertx vertx, Refusals refusals, Settings settings) {
    this.vertx = vertx;
    this.refusals = refusals;
    this.patience = settings.limits().bodyTime();
  }

  /**
   * Goes on with a request once its body is there, and refuses what is too long or too slow.
   *
   * @param most the longest body, in bytes
   */
  void read(RoutingContext context, long most) {
    HttpServerRequest request = context.request();
    if (Refusals.hasBody(request) && !request.isEnded()) {
      new Reading(context, most).begin();
    } else {
      proceed(context, Buffer.buffer());
    }
  }

  private static void proceed(RoutingContext context, Buffer body) {
    MultiMap headers = context.request().headers();
    if (body.length() > 0 && !headers.contains(HttpHeaders.CONTENT_TYPE)) {
      // As RFC 9110, section 8.3, has it; Quarkus REST would take it for what the operation reads.
      headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
    ((RoutingContextInternal) context).setBody(body);
    context.next();
  }

  static Problem tooLarge(long most) {
    return new Problem(
        ProblemType.BODY_TOO_LARGE, "The body must not be longer than %d bytes.".formatted(most));
  }

  /** Tells a client that waits for it to send the body. */
  static void askFor(HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private final class Reading {
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long most;
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean hasEnded;

    Reading(RoutingContext context, long most) {
      this.context = context;
      this.most = most;
      this.request = context.request();
    }

    void begin() {
      timer = vertx.setTimer(patience.toMillis(), late -> giveUp());
      request.exceptionHandler(
          gone -> {
            if (end()) {
              context.fail(gone);
            }
          });
      request.handler(this::take);
      request.endHandler(
          whole -> {
            if (end()) {
              proceed(context, body);
            }
          });
      askFor(request);
      request.resume();
    }

    private void take(Buffer piece) {
      if (body.length() + piece.length() <= most) {
        body.appendBuffer(piece);
      } else if (end()) {
        refusals.refuse(context, tooLarge(most));
      }
    }

    private void giveUp() {
      if (end()) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refusals.refuse(
            context,
            new Problem(
                ProblemType.REQUEST_TIMEOUT,
                "A body must arrive in %d seconds.".formatted(patience.toSeconds())));
        request.connection().close();
      }
    }

    /** Whether it ends only now. */
    private boolean end() {
      boolean isFirst = !hasEnded;
      hasEnded = true;
      vertx.cancelTimer(timer);
      return isFirst;
    }
  }
}
