package dev.onrecord.source;

import dev.onrecord.platform.HttpUrl;
import java.net.URI;
import java.util.Locale;

/** Addresses as they are compared: two that lead to the same document have one key. */
public final class SourceUrl {

  private SourceUrl() {}

  /**
   * The key of an http(s) address: scheme and host in lower case, without the default port, the
   * fragment, or dot segments (RFC 3986, section 6.2.2 and 6.2.3).
   */
  public static String key(String url) {
    URI uri = URI.create(url).normalize();
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String key =
        scheme
            + "://"
            + uri.getHost().toLowerCase(Locale.ROOT)
            + (defaultPort ? "" : ":" + uri.getPort())
            + path
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return URI.create(key).toASCIIString();
  }

  /** Whether a text is an address that a source can have. */
  public static boolean isUrl(String text) {
    return HttpUrl.Check.isHttp(text);
  }
}
