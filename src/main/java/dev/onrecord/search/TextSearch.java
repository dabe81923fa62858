package dev.onrecord.search;

import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.page.Total;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.ParsedQuery;
import dev.onrecord.statement.query.Sort;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.TotalMode;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchQuery;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Searches statements by text and returns pages. */
@Singleton
class TextSearch {

  /**
   * The number of matches ranked by relevance on all pages together; the rest are hardly relevant.
   */
  static final int MAX_RANKED = 10_000;

  /**
   * The page size of a scroll: the maximum of OpenSearch (`index.max_result_window`). Lucene
   * collects four times as many in the first query, and twice as many in each further one.
   */
  private static final int SCROLL_SIZE = 10_000;

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final Predicates predicates;
  private final QueryLimit limit;

  TextSearch(
      EntityManager entities, SearchMapping mapping, Predicates predicates, QueryLimit limit) {
    this.limit = limit;
    this.entities = entities;
    this.scope = mapping.scope(Statement.class);
    this.predicates = predicates;
  }

  /** A page of matches. */
  record Page(List<UUID> hits, Total total, String cursor) {
    static final Page NONE = new Page(List.of(), null, null);
  }

  /** A match, without values that would have to be read from stored documents. */
  private record Match(UUID id, float score) {}

  Page page(ParsedQuery parsed) {
    return parsed.sort() == Sort.RELEVANCE ? ranked(parsed) : dated(parsed);
  }

  // By date, a page begins after the date and id at which the previous one ended.

  private Page dated(ParsedQuery parsed) {
    List<SearchPredicate> afterCursor =
        parsed.cursor() == null ? List.of() : List.of(after(parsed));
    SearchResult<Match> found = matches(parsed, afterCursor).fetch(0, parsed.limit() + 1);
    List<Match> matches = found.hits();
    List<Match> shown = matches.subList(0, Math.min(parsed.limit(), matches.size()));
    String cursor = null;
    if (matches.size() > shown.size()) {
      UUID last = shown.get(shown.size() - 1).id;
      cursor =
          Cursor.encode(parsed.cursorScope(), String.valueOf(date(last, parsed)), last.toString());
    }
    Total total =
        afterCursor.isEmpty() || parsed.total() == TotalMode.NONE
            ? total(parsed, found)
            : total(parsed, matches(parsed, List.of()).fetch(0, 0));
    return new Page(ids(shown), total, cursor);
  }

  /**
   * Passes the ids of all matches by date to a consumer, from one snapshot: the scroll keeps one
   * searcher open.
   */
  void all(ParsedQuery parsed, Consumer<UUID> ids) {
    SearchQuery<UUID> query =
        limit
            .on(
                Search.session(entities)
                    .search(scope)
                    .select(f -> f.id(UUID.class))
                    .where(predicates.of(parsed.filter())))
            .sort(order(parsed.sort()))
            .toQuery();
    try (SearchScroll<UUID> scroll = query.scroll(SCROLL_SIZE)) {
      for (SearchScrollResult<UUID> part = scroll.next(); part.hasHits(); part = scroll.next()) {
        part.hits().forEach(ids);
      }
    }
  }

  /** The ids of the statements among some that match. */
  List<UUID> matching(StatementFilter filter, List<UUID> ids) {
    return limit
        .on(
            Search.session(entities)
                .search(scope)
                .select(f -> f.id(UUID.class))
                .where(
                    predicates.of(
                        filter, List.of(scope.predicate().id().matchingAny(ids).toPredicate()))))
        .fetchHits(ids.size());
  }

  private static List<UUID> ids(List<Match> matches) {
    return matches.stream().map(Match::id).toList();
  }

  private static String dateField(Sort sort) {
    return switch (sort) {
      case NEWEST_RECORDED -> StatementDocument.RECORDED;
      case NEWEST_UPDATED -> StatementDocument.UPDATED;
      default -> StatementDocument.LATEST;
    };
  }

  /** The sort value of a match, only needed for the last of a page. */
  private long date(UUID id, ParsedQuery parsed) {
    return limit
        .on(
            Search.session(entities)
                .search(scope)
                .select(f -> f.field(dateField(parsed.sort()), Long.class))
                .where(f -> f.id().matching(id)))
        .fetchSingleHit()
        .orElseThrow();
  }

  private SearchPredicate after(ParsedQuery parsed) {
    Object[] last =
        Cursor.decode(parsed.cursorScope(), parsed.cursor(), Long::valueOf, UUID::fromString);
    String field = dateField(parsed.sort());
    String id = last[1].toString();
    boolean isAscending = parsed.sort() == Sort.OLDEST_SAID;
    var f = scope.predicate();
    var date = f.range().field(field);
    var key = f.range().field(StatementDocument.KEY);
    return f.or(
            isAscending ? date.greaterThan(last[0]) : date.lessThan(last[0]),
            f.and(
                f.match().field(field).matching(last[0]),
                isAscending ? key.greaterThan(id) : key.lessThan(id)))
        .toPredicate();
  }

  // By relevance, it begins after the match at which the previous one ended, wherever that is now:
  // scores are constant, so only statements added or edited meanwhile can have moved it.

  private record RankedMatch(float score, long latest, String id, int rank) {

    static final Comparator<RankedMatch> ORDER =
        Comparator.comparing(RankedMatch::score)
            .thenComparing(RankedMatch::latest)
            .thenComparing(RankedMatch::id)
            .reversed();
  }

  private Page ranked(ParsedQuery parsed) {
    RankedMatch last = parsed.cursor() == null ? null : lastMatch(parsed);
    int from = last == null ? 0 : rankAfter(last, parsed);
    int limit = Math.min(parsed.limit(), Math.max(0, MAX_RANKED - from));
    SearchResult<Match> found = matches(parsed, List.of()).fetch(from, limit + 1);
    List<Match> matches = found.hits();
    List<Match> shown = matches.subList(0, Math.min(limit, matches.size()));
    int to = from + shown.size();
    boolean hasMore = matches.size() > shown.size() && to < MAX_RANKED;
    return new Page(
        ids(shown),
        total(parsed, found),
        hasMore ? cursor(parsed, shown.get(shown.size() - 1), to) : null);
  }

  private int rankAfter(RankedMatch last, ParsedQuery parsed) {
    List<Match> atRank = matches(parsed, List.of()).fetchHits(last.rank - 1, 1);
    if (!atRank.isEmpty() && atRank.get(0).id.toString().equals(last.id)) {
      return last.rank;
    }
    List<RankedMatch> all = rankedMatches(parsed).fetchHits(0, MAX_RANKED);
    for (int i = 0; i < all.size(); i++) {
      if (RankedMatch.ORDER.compare(all.get(i), last) > 0) {
        return i;
      }
    }
    return all.size();
  }

  private String cursor(ParsedQuery parsed, Match last, int rank) {
    return Cursor.encode(
        parsed.cursorScope(),
        String.valueOf(last.score),
        String.valueOf(date(last.id, parsed)),
        last.id.toString(),
        String.valueOf(rank));
  }

  private static RankedMatch lastMatch(ParsedQuery parsed) {
    Object[] values =
        Cursor.decode(
            parsed.cursorScope(),
            parsed.cursor(),
            Float::valueOf,
            Long::valueOf,
            UUID::fromString,
            TextSearch::rank);
    return new RankedMatch(
        (Float) values[0], (Long) values[1], values[2].toString(), (Integer) values[3]);
  }

  private static int rank(String text) {
    int rank = Integer.parseInt(text);
    if (rank < 1 || rank > MAX_RANKED) {
      throw new IllegalArgumentException("not a rank: " + rank);
    }
    return rank;
  }

  private SearchQuery<Match> matches(ParsedQuery parsed, List<SearchPredicate> conditions) {
    return search(
        parsed,
        conditions,
        f ->
            f.composite()
                .from(
                    f.id(UUID.class), parsed.sort() == Sort.RELEVANCE ? f.score() : f.constant(0f))
                .as(Match::new)
                .toProjection());
  }

  private SearchQuery<RankedMatch> rankedMatches(ParsedQuery parsed) {
    return search(
        parsed,
        List.of(),
        f ->
            f.composite()
                .from(f.score(), f.field(StatementDocument.LATEST, Long.class), f.id(UUID.class))
                .as((score, latest, id) -> new RankedMatch(score, latest, id.toString(), 0))
                .toProjection());
  }

  private <H> SearchQuery<H> search(
      ParsedQuery parsed,
      List<SearchPredicate> conditions,
      Function<SearchProjectionFactory<?, ?>, SearchProjection<H>> projection) {
    return limit
        .on(
            Search.session(entities)
                .search(scope)
                .select(projection.apply(scope.projection()))
                .where(predicates.of(parsed.filter(), conditions)))
        .sort(order(parsed.sort()))
        .totalHitCountThreshold(
            parsed.total() == TotalMode.EXACT ? Integer.MAX_VALUE : Total.CAP + 1)
        .toQuery();
  }

  private static Total total(ParsedQuery parsed, SearchResult<?> found) {
    if (parsed.total() == TotalMode.NONE) {
      return null;
    }
    long counted = found.total().hitCountLowerBound();
    return parsed.total() == TotalMode.EXACT ? new Total(counted, true) : Total.capped(counted);
  }

  private SearchSort order(Sort sort) {
    SearchSortFactory f = scope.sort();
    return switch (sort) {
      case RELEVANCE ->
          f.score()
              .then()
              .field(StatementDocument.LATEST)
              .desc()
              .then()
              .field(StatementDocument.KEY)
              .desc()
              .toSort();
      case OLDEST_SAID ->
          f.field(StatementDocument.LATEST)
              .asc()
              .then()
              .field(StatementDocument.KEY)
              .asc()
              .toSort();
      case NEWEST_SAID, NEWEST_RECORDED, NEWEST_UPDATED ->
          f.field(dateField(sort)).desc().then().field(StatementDocument.KEY).desc().toSort();
    };
  }
}
