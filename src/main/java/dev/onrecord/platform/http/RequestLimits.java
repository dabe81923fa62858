package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.SignIn;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;

/**
 * Turns requests that Vert.x would reject with an empty body, or that would make Quarkus REST fail,
 * into problem responses.
 */
@Singleton
public class RequestLimits {

  /** After {@link Permissions} and before the server's own check of the body's length. */
  public static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION - 50;

  /** The maximum length of path and query, in characters. */
  public static final int MAX_URL_LENGTH = 8_192;

  /** The maximum total length of the headers of a request, in characters. */
  public static final int MAX_HEADERS_LENGTH = 16_384;

  private static final String SWAGGER_UI = "/q/swagger-ui";
  private static final String ASSETS = "/explore/assets/";

  private final Settings.Limits limits;
  private final RouteTable routes;
  private final BodyReader bodies;
  private final EarlyProblems problems;

  RequestLimits(Settings settings, RouteTable routes, BodyReader bodies, EarlyProblems problems) {
    this.limits = settings.limits();
    this.routes = routes;
    this.bodies = bodies;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String mediaType = request.getHeader(HttpHeaders.CONTENT_TYPE);
    boolean readsLines = readsLines(context, mediaType);
    long maxBody = readsLines ? limits.lines().asLongValue() : maxBody(context);
    Problem problem = problem(context, mediaType, maxBody);
    if (problem != null) {
      problems.refuse(context, problem);
    } else if (readsLines) {
      BodyReader.sendContinue(request);
      context.next();
    } else {
      bodies.read(context, maxBody);
    }
  }

  private long maxBody(RoutingContext context) {
    return routes
        .publicRead(context.request().method().name(), context.normalizedPath())
        .map(PublicRead::maxBody)
        .filter(own -> own != PublicRead.BY_SETTING)
        .orElse(limits.body().asLongValue());
  }

  /** Whether the operation reads the body itself as it arrives. */
  private boolean readsLines(RoutingContext context, String mediaType) {
    return mediaType != null
        && MediaTypes.LINES.stream().anyMatch(mediaType.toLowerCase(Locale.ROOT)::startsWith)
        && routes.readsLines(context.request().method().name(), context.normalizedPath());
  }

  /** The problem of a request, or null. */
  private static Problem problem(RoutingContext context, String mediaType, long maxBody) {
    HttpServerRequest request = context.request();
    String path = context.normalizedPath();
    if (request.uri().length() > MAX_URL_LENGTH) {
      return new Problem(
          ProblemType.URI_TOO_LONG,
          "The URL must not be longer than %d characters.".formatted(MAX_URL_LENGTH));
    }
    if (headerLength(request) > MAX_HEADERS_LENGTH) {
      // A session this long would make every page a problem until its cookies expire. It ends with
      // a page, which says why, and not with a style sheet before that.
      if (!request.path().startsWith(ASSETS)) {
        SignIn.end(context);
      }
      return new Problem(
          ProblemType.HEADERS_TOO_LARGE,
          "The headers must not be longer than %d characters.".formatted(MAX_HEADERS_LENGTH));
    }
    // HTTP/1.0 allows a missing Host, but responses contain URLs. Health probes are exempt.
    if (request.authority() == null && !request.path().startsWith("/q/")) {
      return Problem.parameter("Host", "must name the host of the service");
    }
    // Checked even without a body: Quarkus REST parses the header to select a method, and fails.
    if (mediaType != null && !isMediaType(mediaType)) {
      return new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not a media type.");
    }
    if (isEncoded(request)) {
      return new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Send the body uncompressed, without a Content-Encoding.");
    }
    if (EarlyProblems.contentLength(request) > maxBody) {
      return BodyReader.tooLarge(maxBody);
    }
    if (path.startsWith(SWAGGER_UI) && !path.matches(SWAGGER_UI + "(/.*)?")) {
      // Quarkus would look it up among the files of Swagger UI and fail.
      return new Problem(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + ".");
    }
    return request.path().contains("%00")
        ? new Problem(ProblemType.NOT_FOUND, "The URL must not contain a NUL character.")
        : null;
  }

  private static boolean isEncoded(HttpServerRequest request) {
    return !request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
        .allMatch("identity"::equalsIgnoreCase);
  }

  private static boolean isMediaType(String text) {
    try {
      MediaType.valueOf(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int headerLength(HttpServerRequest request) {
    int length = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }
}
