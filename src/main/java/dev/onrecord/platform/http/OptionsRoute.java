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
 * Answers OPTIONS with the methods of the route. Quarkus REST would list the methods of all routes
 * of the resource class, and answer 200 where there is no route.
 */
@Singleton
class OptionsRoute {

  /** The files of Swagger UI that Quarkus packages; it has no list of them at runtime. */
  private static final Pattern SWAGGER_UI =
      Pattern.compile(
          "/q/swagger-ui/(|index\\.html|oauth2-redirect\\.html|favicon\\.ico|logo\\.png|style\\.css"
              + "|theme-feeling-blue\\.css|swagger-ui(\\.css|-bundle\\.js|-standalone-preset\\.js)(\\.map)?)");

  private static final String READING = "GET, HEAD, OPTIONS";

  private final RouteTable routes;
  private final EarlyProblems problems;

  OptionsRoute(RouteTable routes, EarlyProblems problems) {
    this.routes = routes;
    this.problems = problems;
  }

  /** After the routes of Quarkus itself, such as health, and before Quarkus REST. */
  void register(@Observes Router router) {
    router.options().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    String methods = methods(context);
    if (methods.isEmpty()) {
      problems.refuse(
          context, new Problem(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + "."));
    } else {
      EarlyProblems.end(
          context.request(), context.response().putHeader(HttpHeaders.ALLOW, methods), "");
    }
  }

  /** The methods of a route as {@code Allow} lists them, empty where there is no route. */
  private String methods(RoutingContext context) {
    String path = context.normalizedPath();
    boolean isOfQuarkus =
        // The handler of the OpenAPI document sets the header and leaves the rest to others.
        context.response().headers().contains(HttpHeaders.ALLOW)
            || SWAGGER_UI.matcher(path).matches();
    return isOfQuarkus ? READING : routes.methods(path);
  }
}
