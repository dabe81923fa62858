package dev.onrecord.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

  private static final List<String> FORMS =
      List.of(MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED);

  private final BodySizes sizes;
  private final Refusals refusals;

  /** Waits for the whole of a body without a thread, so that slow clients hold none. */
  private final BodyHandler whole;

  Gatekeeper(BodySizes sizes, Refusals refusals) {
    this.whole = BodyHandler.create(false).setBodyLimit(sizes.most(null));
    this.sizes = sizes;
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String mediaType = request.getHeader(HttpHeaders.CONTENT_TYPE);
    Problem problem = problem(request, mediaType);
    if (problem != null) {
      refusals.refuse(context, problem);
    } else if (Refusals.hasBody(request) && !sizes.isOfLines(mediaType) && !isForm(mediaType)) {
      whole.handle(context);
    } else {
      context.next();
    }
  }

  /** What is wrong with a request, or null. */
  private Problem problem(HttpServerRequest request, String mediaType) {
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
          "Bodies are taken as they are: without a Content-Encoding, and with no Transfer-Encoding but chunked.");
    }
    long maxBody = sizes.most(mediaType);
    if (Refusals.contentLength(request) > maxBody) {
      return BodyLimit.tooLarge(maxBody);
    }
    return request.path().contains("%00")
        ? new Problem(ProblemType.NOT_FOUND, "No address holds the character NUL.")
        : null;
  }

  private static boolean isEncoded(HttpServerRequest request) {
    return !request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
            .allMatch("identity"::equalsIgnoreCase)
        || !request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
            .allMatch("chunked"::equalsIgnoreCase);
  }

  private static boolean isMediaType(String text) {
    try {
      MediaType.valueOf(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * No operation reads one, and a {@link BodyHandler} fails where the method is not to send one.
   */
  private static boolean isForm(String mediaType) {
    return mediaType != null
        && FORMS.stream().anyMatch(mediaType.toLowerCase(Locale.ROOT)::startsWith);
  }

  private static int headerLength(HttpServerRequest request) {
    int length = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }
}
