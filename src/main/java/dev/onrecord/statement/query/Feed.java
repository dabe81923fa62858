package dev.onrecord.statement.query;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.response.PagePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The feeds of a query. */
public enum Feed {
  ATOM("/statements.atom", MediaTypes.ATOM),
  JSON("/statements.feed.json", MediaTypes.JSON_FEED);

  /** The parameters that only apply to pages. */
  private static final Set<String> PAGE_PARAMETERS =
      Set.of("limit", "cursor", "total", "facets", "sort");

  private final String path;
  private final String mediaType;

  Feed(String path, String mediaType) {
    this.path = path;
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The URL of the feed of a query, which is its first page. */
  public String url(CanonicalQuery canonical) {
    return canonical.at(path, PAGE_PARAMETERS).url();
  }

  /** The page of the feed that a query asks for. */
  public CanonicalQuery page(CanonicalQuery canonical) {
    return canonical.at(path, Set.of());
  }

  /** The links from a page of a query to its feeds, and to the page that people read. */
  public static List<String> links(CanonicalQuery canonical) {
    Stream<String> page =
        Stream.of(
            "%s; type=\"text/html\""
                .formatted(
                    ConditionalResponses.link(
                        canonical.at(PagePath.of("/statements"), Set.of()).url(), "alternate")));
    Stream<String> feeds =
        Stream.of(values())
            .map(
                feed ->
                    "%s; type=\"%s\""
                        .formatted(
                            ConditionalResponses.link(feed.url(canonical), "alternate"),
                            feed.mediaType));
    return Stream.concat(feeds, page).toList();
  }
}
