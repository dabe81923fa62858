package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers OPTIONS with the methods of the route, and refuses methods that Quarkus' own routes do
 * not have. Quarkus REST would list the methods of every route in the resource class, and answer
 * 200 for unknown routes.
 */
@Singleton
class OptionsRoute {

  /** The files of Swagger UI. Quarkus has no list of them at run time. */
  private static final Pattern SWAGGER_UI =
      Pattern.compile(
          "/q/swagger-ui/(|index\\.html|oauth2-redirect\\.html|favicon\\.ico|logo\\.png|style\\.css"
              + "|theme-feeling-blue\\.css|swagger-ui(\\.css|-bundle\\.js|-standalone-preset\\.js)(\\.map)?)");

  private static final List<String> READ_METHODS = List.of("GET", "HEAD", "OPTIONS");

  /** What Quarkus serves itself. */
  private static final Pattern READ_ONLY =
      Pattern.compile("/q/(health|metrics|openapi|swagger-ui)(/.*|\\.json|\\.ya?ml)?");

  private final RouteTable routes;
  private final EarlyProblems problems;

  OptionsRoute(RouteTable routes, EarlyProblems problems) {
    this.routes = routes;
    this.problems = problems;
  }

  /** After the routes of Quarkus itself, such as health, and before Quarkus REST. */
  void register(@Observes Router router) {
    router.options().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::respond);
  }

  /** Quarkus serves health, metrics and the OpenAPI document at any method. */
  void registerReadOnly(@Observes Filters filters) {
    filters.register(this::refuseWrites, RequestLimits.PRIORITY - 1);
  }

  private void refuseWrites(RoutingContext context) {
    if (READ_METHODS.contains(context.request().method().name())
        || !READ_ONLY.matcher(context.normalizedPath()).matches()) {
      context.next();
    } else {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", READ_METHODS));
      problems.refuse(
          context,
          new Problem(
              ProblemType.METHOD_NOT_ALLOWED, ProblemType.METHOD_NOT_ALLOWED.title() + "."));
    }
  }

  private void respond(RoutingContext context) {
    String methods = methods(context);
    if (methods.isEmpty()) {
      problems.refuse(
          context, new Problem(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + "."));
    } else {
      EarlyProblems.end(
          context.request(), context.response().putHeader(HttpHeaders.ALLOW, methods), "");
    }
  }

  /** The methods of a route, as {@code Allow} lists them. Empty if no route matches. */
  private String methods(RoutingContext context) {
    String path = context.normalizedPath();
    boolean isQuarkusRoute =
        // The handler of the OpenAPI document sets Allow but does not end the response.
        context.response().headers().contains(HttpHeaders.ALLOW)
            || SWAGGER_UI.matcher(path).matches();
    return isQuarkusRoute ? String.join(", ", READ_METHODS) : routes.methods(path);
  }
}
