package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
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
 * Applies the CORS policy. Pages of the service's own origin, such as Swagger UI, may do
 * everything. Pages of other origins may read if the settings allow them, and get a problem if they
 * write. The CORS filter of Quarkus would refuse them with an empty body.
 */
@Singleton
public class Origins {

  /** Marks requests of pages that may not read the response. */
  private static final String FOREIGN = Origins.class.getName();

  private final Set<String> readers;
  private final RouteTable routes;
  private final EarlyProblems problems;

  Origins(Settings settings, RouteTable routes, EarlyProblems problems) {
    this.readers = settings.cors().origins();
    this.routes = routes;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, SecurityHandlerPriorities.CORS + 100);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      boolean sameOrigin = isSameOrigin(origin, request);
      if (!sameOrigin && !Permissions.isRead(request.method(), context, routes)) {
        problems.refuse(
            context,
            new Problem(ProblemType.FORBIDDEN, "Pages of other origins may read but not write."));
        return;
      }
      if (sameOrigin || !mayRead(origin)) {
        // Without an Origin header the response has no CORS headers, so the browser blocks the
        // page.
        request.headers().remove(HttpHeaders.ORIGIN);
        context.put(FOREIGN, !sameOrigin);
      } else if (!Permissions.isRead(HttpMethod.POST, context, routes)) {
        removePost(context);
      }
    }
    context.next();
  }

  /** Whether a request comes from a page of an origin that may not read the response. */
  public static boolean isForeign(RoutingContext context) {
    return Boolean.TRUE.equals(context.get(FOREIGN));
  }

  /** Quarkus allows the same methods at every address; POST is only for public reads. */
  private static void removePost(RoutingContext context) {
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

  private static boolean isSameOrigin(String origin, HttpServerRequest request) {
    // A proxy may have terminated TLS, so the scheme proves nothing.
    String host = origin.replaceFirst("^https?://", "");
    return request.authority() != null && host.equalsIgnoreCase(request.authority().toString());
  }

  private boolean mayRead(String origin) {
    return readers.contains("*") || readers.contains(origin);
  }
}
