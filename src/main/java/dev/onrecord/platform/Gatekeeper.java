package dev.onrecord.platform;

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
 * Refuses with a problem what the HTTP server would refuse without a word, what Quarkus REST would
 * fail at, and addresses that no database can be asked for.
 */
@Singleton
class Gatekeeper {

  /** After {@link Permissions}, and before the server's own check of the body's length. */
  static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION - 50;

  /** The longest path with its query, in characters. */
  static final int LONGEST_ADDRESS = 8_192;

  /** How long all headers of a request may be together, in characters. */
  static final int LONGEST_HEADERS = 16_384;

  private static final String SWAGGER_UI = "/q/swagger-ui";

  private final Settings.Limits limits;
  private final Addresses addresses;
  private final BodyReader bodies;
  private final Refusals refusals;

  Gatekeeper(Settings settings, Addresses addresses, BodyReader bodies, Refusals refusals) {
    this.limits = settings.limits();
    this.addresses = addresses;
    this.bodies = bodies;
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String mediaType = request.getHeader(HttpHeaders.CONTENT_TYPE);
    boolean isOfLines = isOfLines(context, mediaType);
    long maxBody = isOfLines ? limits.lines().asLongValue() : maxBody(context);
    Problem problem = problem(context, mediaType, maxBody);
    if (problem != null) {
      refusals.refuse(context, problem);
    } else if (isOfLines) {
      BodyReader.askFor(request);
      context.next();
    } else {
      bodies.read(context, maxBody);
    }
  }

  private long maxBody(RoutingContext context) {
    long most = limits.body().asLongValue();
    return addresses
        .publicRead(context.request().method().name(), context.normalizedPath())
        .map(PublicRead::longestBody)
        .filter(own -> own != PublicRead.SETTING)
        .orElse(most);
  }

  /** Whether the operation reads the body itself, as it arrives. */
  private boolean isOfLines(RoutingContext context, String mediaType) {
    return mediaType != null
        && mediaType.toLowerCase(Locale.ROOT).startsWith(MediaTypes.NDJSON)
        && addresses.takesLines(context.request().method().name(), context.normalizedPath());
  }

  /** What is wrong with a request, or null. */
  private static Problem problem(RoutingContext context, String mediaType, long maxBody) {
    HttpServerRequest request = context.request();
    String path = context.normalizedPath();
    if (request.uri().length() > LONGEST_ADDRESS) {
      return new Problem(
          ProblemType.URI_TOO_LONG,
          "The address must not be longer than %d characters.".formatted(LONGEST_ADDRESS));
    }
    if (headerLength(request) > LONGEST_HEADERS) {
      return new Problem(
          ProblemType.HEADERS_TOO_LARGE,
          "The headers must not be longer than %d characters.".formatted(LONGEST_HEADERS));
    }
    // HTTP/1.0 allows it, but answers hold addresses; probes of health are content without.
    if (request.authority() == null && !request.path().startsWith("/q/")) {
      return Problem.parameter("Host", "must name the host that is asked");
    }
    // Of any request: Quarkus REST reads the header where a method is chosen by it, and fails.
    if (mediaType != null && !isMediaType(mediaType)) {
      return new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not a media type.");
    }
    if (isEncoded(request)) {
      return new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Bodies are taken as they are: without a Content-Encoding.");
    }
    if (Refusals.contentLength(request) > maxBody) {
      return BodyReader.tooLarge(maxBody);
    }
    if (path.startsWith(SWAGGER_UI) && !path.matches(SWAGGER_UI + "(/.*)?")) {
      // Quarkus would look for it among the files of Swagger UI, and fail.
      return new Problem(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + ".");
    }
    return request.path().contains("%00")
        ? new Problem(ProblemType.NOT_FOUND, "No address holds the character NUL.")
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
