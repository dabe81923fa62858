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
 * Refuses what is too long with a problem, where the HTTP server itself would send an empty answer,
 * and addresses that no database can be asked for.
 */
@Singleton
class Gatekeeper {

  /** After {@link Permissions}, and before the server's own check of the body's length. */
  private static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION - 50;

  private static final int LONGEST_ADDRESS = 8_192;
  private static final int LONGEST_HEADERS = 16_384;

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
    long maxBody = sizes.most(mediaType);
    if (request.uri().length() > LONGEST_ADDRESS) {
      refusals.refuse(
          context,
          new Problem(
              ProblemType.URI_TOO_LONG,
              "The address must not be longer than %d characters.".formatted(LONGEST_ADDRESS)));
    } else if (headerLength(request) > LONGEST_HEADERS) {
      refusals.refuse(
          context,
          new Problem(
              ProblemType.HEADERS_TOO_LARGE,
              "The headers must not be longer than %d characters.".formatted(LONGEST_HEADERS)));
    } else if (request.authority() == null && !request.path().startsWith("/q/")) {
      // HTTP/1.0 allows it, but answers hold addresses; probes of health are content without.
      refusals.refuse(context, Problem.parameter("Host", "must name the host that is asked"));
    } else if (mediaType != null && !isMediaType(mediaType)) {
      // Of any request: Quarkus REST reads the header where a method is chosen by it, and fails.
      refusals.refuse(
          context,
          new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not a media type."));
    } else if (isEncoded(request)) {
      refusals.refuse(
          context,
          new Problem(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Bodies are taken as they are: without a Content-Encoding, and with no Transfer-Encoding but chunked."));
    } else if (Refusals.contentLength(request) > maxBody) {
      refusals.refuse(context, BodyLimit.tooLarge(maxBody));
    } else if (request.path().contains("%00")) {
      refusals.refuse(
          context, new Problem(ProblemType.NOT_FOUND, "No address holds the character NUL."));
    } else if (Refusals.hasBody(request) && !sizes.isOfLines(mediaType) && !isForm(mediaType)) {
      whole.handle(context);
    } else {
      context.next();
    }
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
