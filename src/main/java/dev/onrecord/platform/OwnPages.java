package dev.onrecord.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets pages of the service itself, such as Swagger UI, do what pages of other origins may not:
 * where all origins may read, Quarkus takes its own for one of them. Those that may not are told
 * so.
 */
@Singleton
class OwnPages {

  /** What pages of other origins may do, and ask whether they may. */
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Refusals refusals;

  OwnPages(Refusals refusals) {
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::recognize, SecurityHandlerPriorities.CORS + 100);
  }

  private void recognize(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && request.authority() != null) {
      // A proxy may have taken off the TLS, so that the scheme says nothing.
      String host = origin.replaceFirst("^https?://", "");
      if (host.equalsIgnoreCase(request.authority().toString())) {
        request.headers().remove(HttpHeaders.ORIGIN);
      } else if (!READING.contains(request.method())) {
        // Quarkus would refuse it without a word.
        refusals.refuse(
            context,
            new Problem(
                ProblemType.FORBIDDEN, "Pages of other origins may read, and cannot write."));
        return;
      }
    }
    context.next();
  }
}
