package dev.onrecord.statement.query;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.statement.view.StatementViewCache;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists statements in two steps: ids, from one indexed query or the text index, then their views.
 */
@Singleton
public class StatementLists {

  private final QueryReader reader;
  private final Jdbc jdbc;
  private final StatementViewCache viewCache;
  private final LatestSeq latest;
  private final StatementSearch search;
  private final FacetViews facets;

  private static final StatementSearch.Found NOTHING =
      new StatementSearch.Found(List.of(), null, null, Map.of());

  /** Counting costs more than a page, and each page of a query needs the same count. */
  private final VersionedCache<Counted, Total> totals;

  /**
   * The number of whole results read at once: H2 sorts each in memory, some megabytes, before it
   * spills to a file.
   */
  private static final int WHOLE_RESULTS = 4;

  private final Semaphore wholeResults = new Semaphore(WHOLE_RESULTS, true);

  /** The maximum size of a total with its filter, roughly, in bytes. */
  private static final int TOTAL_WEIGHT = 1_000;

  private record Counted(StatementFilter filter, TotalMode mode) {}

  StatementLists(
      QueryReader reader,
      Jdbc jdbc,
      StatementViewCache viewCache,
      LatestSeq latest,
      StatementSearch search,
      FacetViews facets,
      Caches caches) {
    this.search = search;
    this.facets = facets;
    this.totals = caches.bounded("totals", (counted, total) -> TOTAL_WEIGHT);
    this.latest = latest;
    this.reader = reader;
    this.jdbc = jdbc;
    this.viewCache = viewCache;
  }

  public StatementList list(CanonicalQuery canonical, StatementQuery query) {
    ParsedQuery parsed = reader.read(query);
    boolean withText = parsed.filter().text() != null;
    StatementSearch.Found found =
        withText || !parsed.facets().isEmpty() ? search.find(parsed) : NOTHING;
    Shown shown = withText ? matches(found, parsed.filter()) : page(parsed);
    Window window = parsed.filter().window();
    return new StatementList(
        shown.items,
        shown.total,
        shown.cursor == null ? null : canonical.next(shown.cursor),
        parsed.resolved(),
        window.narrows() ? window : null,
        parsed.facets().isEmpty() ? null : facets.of(found.counts()),
        withText && shown.items.isEmpty() ? correction(canonical, parsed) : null,
        withText ? parsed.filter().text().notice() : null);
  }

  /** The number of statements that match a query without text. */
  public Total total(StatementQuery query) {
    ParsedQuery parsed = reader.read(query);
    return total(parsed, new StatementSql(parsed.filter(), parsed.sort()));
  }

  /** A page of statements, without count and highlights. */
  record Edits(List<RenderedStatement> statements, boolean hasMore) {}

  /** A page of the edits in a result. */
  Edits edits(ParsedQuery parsed) {
    if (parsed.filter().text() == null) {
      Ids ids = ids(parsed, new StatementSql(parsed.filter(), parsed.sort()));
      return new Edits(viewCache.of(ids.shown), ids.cursor != null);
    }
    StatementSearch.Found found = search.find(parsed);
    return new Edits(viewCache.of(found.hits()), found.cursor() != null);
  }

  /** The ids of a whole result, from one query of the index or the database. */
  IdList ids(ParsedQuery parsed) {
    IdList ids = new IdList();
    wholeResults.acquireUninterruptibly();
    try {
      if (parsed.filter().text() == null) {
        jdbc.each(
            new StatementSql(parsed.filter(), parsed.sort()).all(), row -> ids.add(row.uuid(1)));
      } else {
        search.findAll(parsed, ids::add);
      }
      return ids;
    } catch (RuntimeException e) {
      ids.close();
      throw e;
    } finally {
      wholeResults.release();
    }
  }

  /** The newest change that a query with this filter sees. */
  public long searchableSeq(StatementFilter filter) {
    return filter.text() == null ? Long.MAX_VALUE : search.seq();
  }

  /** The statements among some that match a filter, by id. */
  public Map<UUID, RenderedStatement> matching(StatementFilter filter, List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<UUID> matching =
        filter.text() == null
            ? jdbc.rows(new StatementSql(filter, Sort.NEWEST_SAID).among(ids), row -> row.uuid(1))
            : search.matching(filter, ids);
    return viewCache.of(matching).stream()
        .collect(Collectors.toMap(RenderedStatement::id, Function.identity()));
  }

  /** The views of statements, in the order of the ids; missing ones are left out. */
  List<RenderedStatement> views(List<UUID> ids) {
    return viewCache.of(ids);
  }

  /** The ids of a page, and the cursor of the next. */
  private record Ids(List<UUID> shown, String cursor) {}

  private Ids ids(ParsedQuery parsed, StatementSql sql) {
    List<Place> rows =
        jdbc.rows(
            sql.page(parsed.cursor(), parsed.cursorScope(), parsed.limit() + 1),
            parsed.sort().isByRecordDate() ? Place::byMoment : Place::bySaid);
    List<Place> shown = rows.subList(0, Math.min(parsed.limit(), rows.size()));
    return new Ids(
        shown.stream().map(Place::id).toList(),
        rows.size() > shown.size() ? cursor(parsed, shown.get(shown.size() - 1)) : null);
  }

  /** The content of a page. */
  private record Shown(List<StatementListItem> items, Total total, String cursor) {}

  /** A page from the database, which is exact and needs no index. */
  private Shown page(ParsedQuery parsed) {
    StatementSql sql = new StatementSql(parsed.filter(), parsed.sort());
    Ids ids = ids(parsed, sql);
    return new Shown(
        viewCache.of(ids.shown).stream()
            .map(statement -> new StatementListItem(statement, null))
            .toList(),
        total(parsed, sql),
        ids.cursor);
  }

  /** A page from the index. The views are up to date even if the index lags. */
  private Shown matches(StatementSearch.Found found, StatementFilter filter) {
    Function<RenderedStatement, String> highlighter = search.highlighter(filter);
    return new Shown(
        viewCache.of(found.hits()).stream()
            .map(statement -> new StatementListItem(statement, highlighter.apply(statement)))
            .toList(),
        found.total(),
        found.cursor());
  }

  private Correction correction(CanonicalQuery canonical, ParsedQuery parsed) {
    String q = parsed.cursor() == null ? search.correct(parsed.filter()) : null;
    return q == null || q.length() > TextQuery.MAX_LENGTH
        ? null
        : new Correction(q, canonical.with("q", q));
  }

  /** The whole result of a query. */
  public WholeResult whole(StatementQuery query) {
    return new WholeResult(this, reader.whole(query));
  }

  /** A statement of any status. */
  public Optional<RenderedStatement> item(UUID id) {
    return viewCache.of(List.of(id)).stream().findFirst();
  }

  private static String cursor(ParsedQuery parsed, Place last) {
    return Cursor.encode(parsed.cursorScope(), last.sortValue, last.id.toString());
  }

  private Total total(ParsedQuery parsed, StatementSql sql) {
    if (parsed.total() == TotalMode.NONE) {
      return null;
    }
    return totals.get(
        new Counted(parsed.filter(), parsed.total()),
        latest::seq,
        counted ->
            counted.mode == TotalMode.CAPPED
                ? Total.capped(count(sql, Total.CAP + 1))
                : new Total(count(sql, Long.MAX_VALUE), true));
  }

  private long count(StatementSql sql, long max) {
    return jdbc.rows(sql.count(max), row -> row.integer(1)).get(0);
  }

  private record Place(UUID id, String sortValue) {

    static Place bySaid(Row row) {
      return new Place(row.uuid(1), String.valueOf(row.integer(2)));
    }

    static Place byMoment(Row row) {
      return new Place(row.uuid(1), row.value(2, OffsetDateTime.class).toString());
    }
  }
}
