package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
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
 * Reads whole bodies without blocking a thread. Operations find the body in a buffer and never read
 * from the connection, because the BodyHandler of Vert.x never continues a request whose empty body
 * has already ended.
 */
@Singleton
class BodyReader {

  private static final long RETRY_AFTER = 5;

  private final Vertx vertx;
  private final EarlyProblems problems;
  private final Duration timeout;

  /** Strangers have memory of their own, so that they cannot block the bodies of editors. */
  private final BodyMemory ofStrangers;

  private final BodyMemory ofUsers;

  BodyReader(Vertx vertx, EarlyProblems problems, Settings settings) {
    this.vertx = vertx;
    this.problems = problems;
    this.timeout = settings.limits().bodyTime();
    long half = Runtime.getRuntime().maxMemory() / 200 * settings.limits().bodies();
    this.ofStrangers = new BodyMemory(half);
    this.ofUsers = new BodyMemory(half);
  }

  /**
   * Continues a request once its body has arrived. Refuses bodies that are too long or too slow.
   *
   * @param maxLength in bytes
   */
  void read(RoutingContext context, long maxLength) {
    HttpServerRequest request = context.request();
    if (EarlyProblems.hasBody(request) && !request.isEnded()) {
      new Reading(context, maxLength).begin();
    } else {
      proceed(context, Buffer.buffer());
    }
  }

  private static void proceed(RoutingContext context, Buffer body) {
    MultiMap headers = context.request().headers();
    if (body.length() > 0 && !headers.contains(HttpHeaders.CONTENT_TYPE)) {
      // RFC 9110, section 8.3. Quarkus REST would assume the type that the operation consumes.
      headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
    ((RoutingContextInternal) context).setBody(body);
    context.next();
  }

  static Problem tooLarge(long maxLength) {
    return new Problem(
        ProblemType.BODY_TOO_LARGE,
        "The body must not be longer than %d bytes.".formatted(maxLength));
  }

  /** Sends {@code 100 Continue} to a client that waits for it. */
  static void sendContinue(HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private final class Reading {
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long maxLength;
    private final BodyMemory.Claim claim;
    private Buffer body = Buffer.buffer();
    private long timer;
    private boolean hasEnded;

    Reading(RoutingContext context, long maxLength) {
      this.context = context;
      this.maxLength = maxLength;
      this.claim = (ClientKey.isUser(context) ? ofUsers : ofStrangers).claim();
      this.request = context.request();
    }

    void begin() {
      context.addEndHandler(ignored -> claim.release());
      timer = vertx.setTimer(timeout.toMillis(), ignored -> timeOut());
      request.exceptionHandler(
          cause -> {
            if (end()) {
              context.fail(cause);
            }
          });
      request.handler(this::receive);
      request.endHandler(
          ignored -> {
            if (end()) {
              proceed(context, body);
            }
          });
      sendContinue(request);
      request.resume();
    }

    private void receive(Buffer piece) {
      if (hasEnded) {
        return;
      }
      if (body.length() + piece.length() > maxLength) {
        refuse(tooLarge(maxLength));
      } else if (!claim.grow(piece.length())) {
        refuse(
            new Problem(
                    ProblemType.OVERLOADED, "The service has reached its limit of request bodies.")
                .retryAfter(RETRY_AFTER));
      } else {
        body.appendBuffer(piece);
      }
    }

    /** Forgets what has arrived, since the connection remains until the rest has. */
    private void refuse(Problem problem) {
      end();
      body = null;
      problems.refuse(context, problem);
    }

    private void timeOut() {
      if (!hasEnded) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refuse(
            new Problem(
                ProblemType.REQUEST_TIMEOUT,
                "A body must arrive in %d seconds.".formatted(timeout.toSeconds())));
        request.connection().close();
      }
    }

    /** Ends the reading. Returns false if it had already ended. */
    private boolean end() {
      boolean isFirst = !hasEnded;
      hasEnded = true;
      vertx.cancelTimer(timer);
      return isFirst;
    }
  }
}
