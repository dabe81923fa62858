package dev.onrecord.exchange.feed;

import dev.onrecord.change.RecordId;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.PublicUrl;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementEdits;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Writes the edits in the result of a query as a feed, so that feed readers see corrections. */
@Singleton
public class Feeds {

  private static final int ENTRIES = 50;

  private final StatementEdits edits;
  private final RecordId recordId;
  private final PublicUrl publicUrl;

  Feeds(StatementEdits edits, RecordId recordId, PublicUrl publicUrl) {
    this.edits = edits;
    this.recordId = recordId;
    this.publicUrl = publicUrl;
  }

  /**
   * A page of the feed of a query.
   *
   * @param base the URL of the service
   */
  public byte[] document(URI base, CanonicalQuery canonical, StatementQuery query, Feed feed) {
    StatementEdits.Page page = edits.page(query, ENTRIES);
    CanonicalQuery requested = feed.page(canonical);
    CanonicalQuery list = canonical.at("/statements", Set.of("cursor"));
    FeedDocument document =
        new FeedDocument(
            id(feed.url(canonical)),
            title(list),
            base.resolve(requested.url()),
            base.resolve(feed.url(canonical)),
            page.cursor() == null ? null : base.resolve(requested.next(page.cursor())),
            base.resolve(list.url()),
            page.statements().stream().map(statement -> FeedEntry.of(statement, base)).toList());
    return feed == Feed.ATOM ? AtomFeed.write(document) : JsonFeed.write(document);
  }

  /** Depends on the query and the record, never on the host of the request. */
  private String id(String url) {
    return publicUrl
        .configured()
        .map(base -> base.resolve(url).toString())
        .orElseGet(
            () -> {
              byte[] name = (recordId.value() + " " + url).getBytes(StandardCharsets.UTF_8);
              return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
            });
  }

  private static String title(CanonicalQuery canonical) {
    String query = canonical.title();
    return query.isEmpty() ? "OnRecord" : "OnRecord: " + query;
  }
}
