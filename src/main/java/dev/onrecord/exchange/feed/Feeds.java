package dev.onrecord.exchange.feed;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Serves the newest edits in the result of a query as a feed, so that feed readers see corrections.
 */
@Singleton
public class Feeds {

  private static final int ENTRIES = 50;

  private final Statements statements;
  private final ConditionalResponses responses;

  Feeds(Statements statements, ConditionalResponses responses) {
    this.statements = statements;
    this.responses = responses;
  }

  public RestResponse<byte[]> feed(
      HttpHeaders headers, UriInfo uri, StatementQuery query, Feed feed) {
    URI base = uri.getBaseUri();
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    URI self = base.resolve(feed.url(canonical));
    return responses.document(
        headers,
        self.toString(),
        feed.mediaType(),
        statements.state(query),
        () -> {
          URI list = base.resolve(canonical.at("/statements", Set.of()).url());
          FeedDocument document =
              new FeedDocument(title(canonical), self, list, entries(query, base));
          return feed == Feed.ATOM ? AtomFeed.write(document) : JsonFeed.write(document);
        });
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
