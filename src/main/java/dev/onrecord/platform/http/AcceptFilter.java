package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes the media types with quality 0 from {@code Accept} (RFC 9110, section 12.4.2). Quarkus
 * REST only ranks them last.
 */
@Singleton
class AcceptFilter {

  private static final Pattern ZERO_QUALITY =
      Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private static final int AFTER_REQUEST_LIMITS = RequestLimits.PRIORITY - 1;

  private final EarlyProblems problems;

  AcceptFilter(EarlyProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::removeUnacceptable, AFTER_REQUEST_LIMITS);
  }

  private void removeUnacceptable(RoutingContext context) {
    HttpServerRequest request = context.request();
    String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
    if (accept.contains("=")) {
      String acceptable =
          Arrays.stream(accept.split(","))
              .filter(type -> !ZERO_QUALITY.matcher(type).matches())
              .collect(Collectors.joining(","));
      if (acceptable.isBlank()) {
        problems.refuse(
            context,
            new Problem(
                ProblemType.NOT_ACCEPTABLE, "The Accept header excludes every media type."));
        return;
      }
      request.headers().set(HttpHeaders.ACCEPT, acceptable);
    }
    context.next();
  }
}
