package dev.onrecord.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets pages of the service itself, such as Swagger UI, do what pages of other origins may not:
 * where all origins may read, Quarkus takes its own for one of them.
 */
@Singleton
class OwnPages {

  void register(@Observes Filters filters) {
    filters.register(OwnPages::recognize, SecurityHandlerPriorities.CORS + 100);
  }

  private static void recognize(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && request.authority() != null) {
      // A proxy may have taken off the TLS, so that the scheme says nothing.
      String host = origin.replaceFirst("^https?://", "");
      if (host.equalsIgnoreCase(request.authority().toString())) {
        request.headers().remove(HttpHeaders.ORIGIN);
      }
    }
    context.next();
  }
}
