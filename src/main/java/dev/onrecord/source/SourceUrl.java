package dev.onrecord.source;

import dev.onrecord.platform.HttpUrl;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses as they are compared: two that lead to the same document have one key. */
public final class SourceUrl {

  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

  private SourceUrl() {}

  /**
   * The key of an http(s) address: scheme and host in lower case, without the default port, the
   * fragment, dot segments, or escapes that are not needed (RFC 3986, section 6.2.2 and 6.2.3). At
   * most one character longer than the address.
   */
  public static String key(String url) {
    String ascii = URI.create(url).toASCIIString();
    URI uri = URI.create(ESCAPE.matcher(ascii).replaceAll(SourceUrl::inOneSpelling));
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

  private static String inOneSpelling(MatchResult escape) {
    String character = Character.toString(Integer.parseInt(escape.group().substring(1), 16));
    return character.matches("[A-Za-z0-9._~-]")
        ? character
        : escape.group().toUpperCase(Locale.ROOT);
  }

  /** {@link URI#normalize} would drop empty segments too, and keep ".." at the beginning. */
  private static String withoutDotSegments(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up) {
        kept.pollLast();
      }
      if (!up && !segments[i].equals(".")) {
        kept.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** Whether a text is an address that a source can have. */
  public static boolean isUrl(String text) {
    return HttpUrl.Check.isHttp(text);
  }
}
