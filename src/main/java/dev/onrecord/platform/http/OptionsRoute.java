package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Answers OPTIONS with the methods of the route. Quarkus REST would list the methods of every route
 * in the resource class, and answer 200 for unknown routes.
 */
@Singleton
class OptionsRoute {

  /** The files of Swagger UI. Quarkus has no list of them at run time. */
  private static final Pattern SWAGGER_UI =
      Pattern.compile(
          "/q/swagger-ui/(|index\\.html|oauth2-redirect\\.html|favicon\\.ico|logo\\.png|style\\.css"
              + "|theme-feeling-blue\\.css|swagger-ui(\\.css|-bundle\\.js|-standalone-preset\\.js)(\\.map)?)");

  private static final String READ_METHODS = "GET, HEAD, OPTIONS";

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
    return isQuarkusRoute ? READ_METHODS : routes.methods(path);
  }
}
