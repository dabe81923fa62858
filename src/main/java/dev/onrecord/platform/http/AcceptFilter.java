package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code Accept} mean what RFC 9110, section 12.5.1, says. Quarkus REST only ranks media
 * types of quality 0 last, prefers them again for a wildcard, and takes any word for a media type.
 */
@Singleton
class AcceptFilter {

  private static final Pattern MEDIA_RANGE =
      Pattern.compile("\\s*([\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+)\\s*((?:;.*)?)");

  private static final Pattern ZERO_QUALITY =
      Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private static final int AFTER_REQUEST_LIMITS = RequestLimits.PRIORITY - 1;

  private final EarlyProblems problems;

  AcceptFilter(EarlyProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, AFTER_REQUEST_LIMITS);
  }

  private void filter(RoutingContext context) {
    HttpServerRequest request = context.request();
    String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
    if (!accept.isBlank()) {
      String acceptable = acceptable(accept);
      if (acceptable.isEmpty()) {
        problems.refuse(
            context,
            new Problem(
                ProblemType.NOT_ACCEPTABLE,
                "The Accept header has no media type that could be sent."));
        return;
      }
      request.headers().set(HttpHeaders.ACCEPT, acceptable);
    }
    context.next();
  }

  /** The media types of a header that may be sent; wildcards without those that may not. */
  static String acceptable(String accept) {
    List<String> ranges =
        Arrays.stream(accept.split(",")).map(AcceptFilter::whole).filter(isMediaRange()).toList();
    Set<String> excluded =
        ranges.stream()
            .filter(range -> ZERO_QUALITY.matcher(range).matches())
            .map(AcceptFilter::type)
            .collect(Collectors.toSet());
    return ranges.stream()
        .filter(range -> !ZERO_QUALITY.matcher(range).matches())
        .flatMap(range -> excluded.isEmpty() ? Stream.of(range) : without(range, excluded))
        .collect(Collectors.joining(","));
  }

  private static Predicate<String> isMediaRange() {
    return range -> MEDIA_RANGE.matcher(range).matches();
  }

  /** Old clients of Java write an asterisk alone. */
  private static String whole(String range) {
    return range.strip().replaceFirst("^\\*(?=\\s*(;|$))", "*/*");
  }

  private static String type(String range) {
    int parameters = range.indexOf(';');
    return (parameters < 0 ? range : range.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The media types in a range other than the excluded ones. */
  private static Stream<String> without(String range, Set<String> excluded) {
    String type = type(range);
    if (!type.endsWith("/*")) {
      return Stream.of(range);
    }
    String parameters = range.indexOf(';') < 0 ? "" : range.substring(range.indexOf(';'));
    String prefix = type.equals("*/*") ? "" : type.substring(0, type.length() - 1);
    return MediaTypes.PRODUCED.stream()
        .filter(produced -> produced.startsWith(prefix))
        .filter(
            produced ->
                !excluded.contains(produced)
                    && !excluded.contains(produced.replaceFirst("/.*", "/*")))
        .map(produced -> produced + parameters);
  }
}
