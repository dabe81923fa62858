package dev.onrecord.source;

import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.WebUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which URLs are one source, and which are probably one. */
public final class SourceUrl {

  private static final Pattern TRACKING =
      Pattern.compile("(?:utm_[^=]*|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src)(?:=.*)?");

  /** Subdomains with the same pages for other readers or devices. */
  private static final List<String> VARIANTS = List.of("", "www.", "m.", "amp.");

  private SourceUrl() {}

  /**
   * The key of a URL: equal for the URLs of one document. Tracking parameters and fragments are
   * left out, except for fragments by which web applications name a page. At most one character
   * longer than the URL may be. A change of this rule needs a migration like {@code
   * UrlKeyMigration}.
   *
   * @throws IllegalArgumentException if it is no URL
   */
  public static String key(String url) {
    return key(WebUrl.parse(url));
  }

  /** The key of a URL, or null for null. */
  static String keyOrNull(String url) {
    return url == null ? null : key(url);
  }

  private static String key(WebUrl url) {
    String fragment = url.fragment();
    boolean isPage = fragment != null && (fragment.startsWith("/") || fragment.startsWith("!"));
    return new WebUrl(
            url.scheme(),
            url.host(),
            url.path(),
            untracked(url.query()),
            isPage ? untrackedPage(fragment) : null)
        .toString();
  }

  /** A query without tracking parameters; null if nothing else was in it. */
  private static String untracked(String query) {
    if (query == null) {
      return null;
    }
    List<String> parameters = List.of(query.split("&", -1));
    List<String> kept =
        parameters.stream().filter(parameter -> !TRACKING.matcher(parameter).matches()).toList();
    boolean isEmpty = kept.stream().allMatch(String::isEmpty);
    return kept.size() < parameters.size() && isEmpty ? null : String.join("&", kept);
  }

  /** The page that a fragment names may have a query of its own. */
  private static String untrackedPage(String fragment) {
    int mark = fragment.indexOf('?');
    if (mark < 0) {
      return fragment;
    }
    String query = untracked(fragment.substring(mark + 1));
    return fragment.substring(0, mark) + (query == null ? "" : "?" + query);
  }

  /**
   * The keys of URLs that are probably the same document: with the other scheme, with and without
   * {@code www.}, {@code m.} or {@code amp.}, with and without a slash at the end. Never the key
   * itself.
   */
  static Set<String> similarKeys(String url) {
    WebUrl given = WebUrl.parse(url);
    String host = given.host();
    String bare =
        VARIANTS.stream()
            .filter(prefix -> !prefix.isEmpty() && host.startsWith(prefix))
            .map(prefix -> host.substring(prefix.length()))
            .filter(rest -> rest.contains("."))
            .findFirst()
            .orElse(host);
    String path = given.path();
    String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
    List<String> paths = path.equals("/") ? List.of(path) : List.of(path, other);
    Set<String> keys =
        Stream.of("https", "http")
            .flatMap(
                scheme ->
                    VARIANTS.stream()
                        .flatMap(
                            prefix ->
                                paths.stream()
                                    .map(
                                        each ->
                                            key(
                                                new WebUrl(
                                                    scheme,
                                                    prefix + bare,
                                                    each,
                                                    given.query(),
                                                    given.fragment())))))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    keys.remove(key(given));
    return keys;
  }

  /** Whether a text is a valid URL of a source. */
  public static boolean isUrl(String text) {
    return HttpUrl.Check.isHttp(text);
  }
}
