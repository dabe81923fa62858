package dev.onrecord.statement.query;

import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.http.Asked;
import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.statement.view.Rendering;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/**
 * Lists of statements, in two steps: ids, by one indexed query or by the text index, then their
 * views.
 */
@Singleton
public class StatementLists {

  private final QueryReader reader;
  private final Jdbc jdbc;
  private final Rendering rendering;
  private final LatestSeq latest;
  private final StatementSearch search;
  private final FacetNames facets;

  private static final StatementSearch.Found NOTHING =
      new StatementSearch.Found(List.of(), null, null, Map.of());

  /** Counting costs more than a page, and the same query is counted again for each of its pages. */
  private final Cache<Counted, Total> totals;

  /**
   * How many whole results are read at once: H2 sorts each in memory and holds some megabytes of it
   * before they go to a file.
   */
  private static final int WHOLE_RESULTS = 4;

  private final Semaphore wholeResults = new Semaphore(WHOLE_RESULTS, true);

  /** What a total takes with its filter at the most, roughly, in bytes. */
  private static final int TOTAL_WEIGHT = 1_000;

  private record Counted(StatementFilter filter, TotalMode mode, long seq) {}

  StatementLists(
      QueryReader reader,
      Jdbc jdbc,
      Rendering rendering,
      LatestSeq latest,
      StatementSearch search,
      FacetNames facets,
      Caches caches) {
    this.search = search;
    this.facets = facets;
    this.totals = caches.bounded("totals", (counted, total) -> TOTAL_WEIGHT);
    this.latest = latest;
    this.reader = reader;
    this.jdbc = jdbc;
    this.rendering = rendering;
  }

  public StatementList list(Asked asked, StatementQuery query) {
    AskedStatements understood = reader.read(query);
    boolean withText = understood.filter().text() != null;
    StatementSearch.Found found =
        withText || !understood.facets().isEmpty() ? search.find(understood) : NOTHING;
    Shown shown = withText ? matches(found, understood.filter().text()) : page(understood);
    Window window = understood.filter().window();
    return new StatementList(
        shown.items,
        shown.total,
        shown.cursor == null ? null : asked.next(shown.cursor),
        understood.resolved(),
        window.narrows() ? window : null,
        understood.facets().isEmpty() ? null : facets.of(found.counts()),
        withText && shown.items.isEmpty() ? correction(asked, understood) : null);
  }

  /** The first page of a result, of which nothing is counted or marked. */
  private List<RenderedStatement> first(AskedStatements asked) {
    return rendering.of(
        asked.filter().text() == null
            ? ids(asked, new StatementSql(asked.filter(), asked.sort())).shown
            : search.find(asked).hits());
  }

  /** The ids of all that a query finds, by one query of the index or the database. */
  IdList ids(AskedStatements asked) {
    IdList ids = new IdList();
    wholeResults.acquireUninterruptibly();
    try {
      if (asked.filter().text() == null) {
        jdbc.each(
            new StatementSql(asked.filter(), asked.sort()).all(), row -> ids.add(row.uuid(1)));
      } else {
        search.findAll(asked, ids::add);
      }
      return ids;
    } catch (RuntimeException e) {
      ids.close();
      throw e;
    } finally {
      wholeResults.release();
    }
  }

  /** The views of statements, in that order; those that are gone are left out. */
  List<RenderedStatement> views(List<UUID> ids) {
    return rendering.of(ids);
  }

  /** The ids of a page, and where the next begins. */
  private record Ids(List<UUID> shown, String cursor) {}

  private Ids ids(AskedStatements asked, StatementSql sql) {
    List<Place> rows =
        jdbc.rows(
            sql.page(asked.cursor(), asked.normal(), asked.limit() + 1),
            asked.sort().isOfTheRecord() ? Place::byMoment : Place::bySaid);
    List<Place> shown = rows.subList(0, Math.min(asked.limit(), rows.size()));
    return new Ids(
        shown.stream().map(Place::id).toList(),
        rows.size() > shown.size() ? cursor(asked, shown.get(shown.size() - 1)) : null);
  }

  /** What a page shows, whoever found it. */
  private record Shown(List<FoundStatement> items, Total total, String cursor) {}

  /** By the database, which is exact and needs no index. */
  private Shown page(AskedStatements understood) {
    StatementSql sql = new StatementSql(understood.filter(), understood.sort());
    Ids ids = ids(understood, sql);
    return new Shown(
        rendering.of(ids.shown).stream()
            .map(statement -> new FoundStatement(statement, null))
            .toList(),
        total(understood, sql),
        ids.cursor);
  }

  /** By the index; their views are the newest all the same. */
  private Shown matches(StatementSearch.Found found, TextQuery text) {
    UnaryOperator<String> highlighter = search.highlighter(text);
    return new Shown(
        rendering.of(found.hits()).stream()
            .map(statement -> new FoundStatement(statement, highlighter.apply(statement.text())))
            .toList(),
        found.total(),
        found.cursor());
  }

  private Correction correction(Asked asked, AskedStatements understood) {
    String q = understood.cursor() == null ? search.correct(understood.filter()) : null;
    return q == null || q.length() > TextQuery.MAX_LENGTH
        ? null
        : new Correction(q, asked.with("q", q));
  }

  /** All that a query finds. */
  public WholeResult whole(StatementQuery query) {
    return new WholeResult(this, reader.whole(query));
  }

  /**
   * The newest edits of what a query finds, as many at the most of each status that it asks for: of
   * what is published and what was withdrawn, unless it says.
   */
  public List<RenderedStatement> newest(StatementQuery query, int most) {
    AskedStatements asked = reader.newest(query, most);
    List<StatusFilter> statuses =
        query.status == null
            ? List.of(StatusFilter.PUBLISHED, StatusFilter.WITHDRAWN)
            : List.of(asked.filter().status());
    return statuses.stream().flatMap(status -> first(asked.with(status)).stream()).toList();
  }

  /** One statement, whatever its status. */
  public Optional<RenderedStatement> item(UUID id) {
    return rendering.of(List.of(id)).stream().findFirst();
  }

  private static String cursor(AskedStatements understood, Place last) {
    return Cursor.encode(understood.normal(), last.sortValue, last.id.toString());
  }

  private Total total(AskedStatements understood, StatementSql sql) {
    if (understood.total() == TotalMode.NONE) {
      return null;
    }
    // The seq that is known before counting: a count that is newer only does no harm.
    Counted key = new Counted(understood.filter(), understood.total(), latest.seq());
    return totals.get(
        key,
        counted ->
            counted.mode == TotalMode.CAPPED
                ? Total.capped(count(sql, Total.CAP + 1))
                : new Total(count(sql, Long.MAX_VALUE), true));
  }

  private long count(StatementSql sql, long most) {
    return jdbc.rows(sql.count(most), row -> row.integer(1)).get(0);
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
