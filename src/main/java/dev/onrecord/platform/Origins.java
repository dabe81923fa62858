package dev.onrecord.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Says what pages may do by where they come from. Those of the service itself, such as Swagger UI,
 * may do all; those of other origins read where the settings let them, and are told that they
 * cannot write. Quarkus, which lets any origin read that it is shown, would refuse without a word.
 */
@Singleton
class Origins {

  private final Set<String> readers;
  private final Addresses addresses;
  private final Refusals refusals;

  Origins(Settings settings, Addresses addresses, Refusals refusals) {
    this.readers = settings.cors().origins();
    this.addresses = addresses;
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::recognize, SecurityHandlerPriorities.CORS + 100);
  }

  private void recognize(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      boolean own = isOwn(origin, request);
      if (!own && !isRead(context, request.method())) {
        refusals.refuse(
            context,
            new Problem(
                ProblemType.FORBIDDEN, "Pages of other origins may read, and cannot write."));
        return;
      }
      if (own || !mayRead(origin)) {
        // Answered as it is without an origin: a browser then shows it to nobody else's page.
        request.headers().remove(HttpHeaders.ORIGIN);
      } else if (!isRead(context, HttpMethod.POST)) {
        nameNoPost(context);
      }
    }
    context.next();
  }

  private boolean isRead(RoutingContext context, HttpMethod method) {
    return Permissions.READING.contains(method) || addresses.isPublicRead(context, method.name());
  }

  /** The settings of Quarkus name the methods of all addresses alike, for preflights too. */
  private static void nameNoPost(RoutingContext context) {
    context.addHeadersEndHandler(
        end -> {
          MultiMap headers = context.response().headers();
          String methods = headers.get(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS);
          if (methods != null) {
            headers.set(
                HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
                methods.replace("," + HttpMethod.POST, ""));
          }
        });
  }

  private static boolean isOwn(String origin, HttpServerRequest request) {
    // A proxy may have taken off the TLS, so that the scheme says nothing.
    String host = origin.replaceFirst("^https?://", "");
    return request.authority() != null && host.equalsIgnoreCase(request.authority().toString());
  }

  private boolean mayRead(String origin) {
    return readers.contains("*") || readers.contains(origin);
  }
}
