package dev.onrecord.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** Answers what is refused before Jakarta REST sees it, with the same problems. */
@Singleton
class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class);

  /** How much of a body is read although nobody wants it, in bytes. */
  private static final long DISCARDED = 64 << 10;

  private final Logins logins;
  private final ProblemHeaders headers;
  private final ObjectMapper json;

  Refusals(Logins logins, ProblemHeaders headers, ObjectMapper json) {
    this.logins = logins;
    this.headers = headers;
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(0).failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.response().closed()) {
      LOG.debugf("The client of %s went away", context.normalizedPath());
    } else if (context.response().headWritten()) {
      context.next();
    } else {
      refuse(context, problem(context, context.failure()));
    }
  }

  private Problem problem(RoutingContext context, Throwable failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    if (failure instanceof AuthenticationException) {
      return logins.failure();
    }
    if (failure instanceof RejectedExecutionException) {
      return new Problem(ProblemType.OVERLOADED, "The queue of requests is full.");
    }
    ProblemType type = ProblemMappers.ofStatus(context.statusCode());
    if (type == ProblemType.INTERNAL_ERROR) {
      LOG.errorf(failure, "Unforeseen failure of %s", context.normalizedPath());
    }
    return new Problem(type, type.title() + ".");
  }

  void refuse(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    HttpServerResponse answer = context.response();
    discardBody(request, answer);
    headers.of(problem).forEach(answer::putHeader);
    try {
      answer
          .setStatusCode(problem.type().status())
          .end(json.writeValueAsString(problem.body(request.path())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every problem can be written as JSON", e);
    }
  }

  /** So that the connection can serve another request, unless there is too much of the body. */
  static void discardBody(HttpServerRequest request, HttpServerResponse answer) {
    if (request.isEnded()) {
      return;
    }
    boolean isLong = contentLength(request) > DISCARDED || isChunked(request);
    if (isLong && request.version() != HttpVersion.HTTP_2) {
      answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    request.resume();
  }

  static boolean hasBody(HttpServerRequest request) {
    return contentLength(request) > 0 || isChunked(request);
  }

  private static boolean isChunked(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  static long contentLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
