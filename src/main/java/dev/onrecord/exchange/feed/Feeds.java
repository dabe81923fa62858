package dev.onrecord.exchange.feed;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Writes the newest edits in the result of a query as a feed, so that feed readers see corrections.
 */
@Singleton
public class Feeds {

  private static final int ENTRIES = 50;

  private final Statements statements;

  Feeds(Statements statements) {
    this.statements = statements;
  }

  /**
   * The feed of a query.
   *
   * @param base the URL of the service
   * @param self the URL of the feed
   */
  public byte[] document(
      URI base, URI self, CanonicalQuery canonical, StatementQuery query, Feed feed) {
    URI list = base.resolve(canonical.at("/statements", Set.of()).url());
    FeedDocument document = new FeedDocument(title(canonical), self, list, entries(query, base));
    return feed == Feed.ATOM ? AtomFeed.write(document) : JsonFeed.write(document);
  }

  private static String title(CanonicalQuery canonical) {
    String query = canonical.title();
    return query.isEmpty() ? "OnRecord" : "OnRecord: " + query;
  }

  private List<FeedEntry> entries(StatementQuery query, URI base) {
    return statements.newest(query, ENTRIES).stream()
        .map(JsonTree::of)
        .map(statement -> FeedEntry.of(statement, base))
        .sorted(Comparator.comparing(FeedEntry::updated).thenComparing(FeedEntry::id).reversed())
        .limit(ENTRIES)
        .toList();
  }
}
