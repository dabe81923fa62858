package dev.onrecord.source;

import dev.onrecord.platform.HttpUrl;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Normalizes URLs for comparison. */
public final class SourceUrl {

  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

  private SourceUrl() {}

  /**
   * The key of an http(s) URL: scheme and host in lower case, without default port, fragment, dot
   * segments or unnecessary escapes (RFC 3986, section 6.2.2 and 6.2.3). At most one character
   * longer than the URL.
   */
  public static String key(String url) {
    String ascii = URI.create(url).toASCIIString();
    URI uri = URI.create(ESCAPE.matcher(ascii).replaceAll(SourceUrl::normalizeEscape));
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (defaultPort ? "" : ":" + uri.getPort())
        + withoutDotSegments(uri.getRawPath())
        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String normalizeEscape(MatchResult escape) {
    String character = Character.toString(Integer.parseInt(escape.group().substring(1), 16));
    return character.matches("[A-Za-z0-9._~-]")
        ? character
        : escape.group().toUpperCase(Locale.ROOT);
  }

  /** {@link URI#normalize} would also drop empty segments, and keep ".." at the beginning. */
  private static String withoutDotSegments(String path) {
    Deque<String> resolved = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up) {
        resolved.pollLast();
      }
      if (!up && !segments[i].equals(".")) {
        resolved.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        resolved.addLast("");
      }
    }
    return "/" + String.join("/", resolved);
  }

  /** Whether a text is a valid URL of a source. */
  public static boolean isUrl(String text) {
    return HttpUrl.Check.isHttp(text);
  }
}
