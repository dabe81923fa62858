package dev.onrecord.explore.view;

import dev.onrecord.platform.response.PagePath;
import java.net.URI;
import java.util.Locale;

/** The addresses of pages, and which addresses in the record may become links. */
public final class PageUrls {

  public static final String ROOT = PagePath.of("");
  public static final String STATEMENTS = PagePath.of("/statements");

  private PageUrls() {}

  /** The absolute URL of a path. Joins texts, since a path in a request need not be valid. */
  public static String absolute(URI base, String path) {
    String root = base.toString();
    return root.substring(0, root.length() - 1) + path;
  }

  /** A URL if a browser would only open it as a page, or null. */
  public static String external(String url) {
    if (url == null) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
  }
}
