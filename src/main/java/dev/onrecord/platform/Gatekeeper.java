package dev.onrecord.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses bodies that are too long with a problem, where the HTTP server itself would send an empty
 * answer, and addresses that no database can be asked for.
 */
@Singleton
class Gatekeeper {

  /** Before the server's own check of the body's length, which has the order -2. */
  private static final int PRIORITY = 100;

  private final long maxBody;
  private final ObjectMapper json;

  Gatekeeper(Settings settings, ObjectMapper json) {
    this.maxBody = settings.limits().body().asLongValue();
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (contentLength(request) > maxBody) {
      // What is left of the body is not read, so the connection cannot serve another request.
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      refuse(context, BodyLimit.tooLarge(maxBody));
    } else if (request.path().contains("%00")) {
      refuse(context, new Problem(ProblemType.NOT_FOUND, "No address holds the character NUL."));
    } else {
      context.next();
    }
  }

  private static long contentLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private void refuse(RoutingContext context, Problem problem) {
    try {
      context
          .response()
          .setStatusCode(problem.type().status())
          .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(json.writeValueAsString(problem.body(context.request().path())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every problem can be written as JSON", e);
    }
  }
}
