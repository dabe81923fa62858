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
 * Takes from {@code Accept} what the client says that it does not want (a quality of 0, RFC 9110,
 * 12.4.2): Quarkus REST only likes it less than the rest.
 */
@Singleton
class AcceptFilter {

  private static final Pattern UNWANTED =
      Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private static final int AFTER_GATEKEEPER = RequestLimits.PRIORITY - 1;

  private final EarlyProblems problems;

  AcceptFilter(EarlyProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::take, AFTER_GATEKEEPER);
  }

  private void take(RoutingContext context) {
    HttpServerRequest request = context.request();
    String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
    if (accept.contains("=")) {
      String wanted =
          Arrays.stream(accept.split(","))
              .filter(type -> !UNWANTED.matcher(type).matches())
              .collect(Collectors.joining(","));
      if (wanted.isBlank()) {
        problems.refuse(
            context, new Problem(ProblemType.NOT_ACCEPTABLE, "Accept leaves no media type."));
        return;
      }
      request.headers().set(HttpHeaders.ACCEPT, wanted);
    }
    context.next();
  }
}
