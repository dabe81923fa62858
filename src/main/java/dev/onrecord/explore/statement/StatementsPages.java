package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Facet;
import dev.onrecord.statement.query.FacetSet;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementList;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Resolved;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Assembles pages of statements from the lists of the API. */
@Singleton
public class StatementsPages {

  private static final Set<Facet> FACETS =
      EnumSet.of(Facet.SPEAKER, Facet.ABOUT, Facet.STANCE, Facet.FORM, Facet.MEDIUM, Facet.YEAR);

  /** Lists are whole without counts, so these problems only hide the counts. */
  private static final Set<ProblemType> WITHOUT_COUNTS =
      EnumSet.of(ProblemType.INDEX_NOT_READY, ProblemType.TOO_SLOW, ProblemType.UNAVAILABLE);

  private static final Set<String> PAGE_PARAMETERS = Set.of("limit", "cursor", "total", "facets");

  private static final int MOST_MEANT = 3;

  private final Statements statements;
  private final Names names;
  private final ListedCards cards;

  StatementsPages(Statements statements, Names names, ListedCards cards) {
    this.statements = statements;
    this.names = names;
    this.cards = cards;
  }

  /** The validator of every page with counts or text. */
  public CacheValidator state() {
    StatementQuery counted = new StatementQuery();
    counted.facets = new FacetSet(FACETS);
    return statements.state(counted);
  }

  public StatementsPage page(CanonicalQuery canonical, StatementQuery query) {
    return page(canonical, query, FACETS, false);
  }

  /** A page whose heading already names its value of a facet, which is not counted. */
  public StatementsPage pageBeside(Facet named, CanonicalQuery canonical, StatementQuery query) {
    Set<Facet> others = EnumSet.copyOf(FACETS);
    others.remove(named);
    return page(canonical, query, others, named == Facet.SPEAKER);
  }

  private StatementsPage page(
      CanonicalQuery canonical, StatementQuery query, Set<Facet> facets, boolean unnamed) {
    Counted counted = list(canonical, query, facets);
    StatementList list = counted.list;
    PageQuery page = new PageQuery(canonical);
    return new StatementsPage(
        page,
        list.items().stream().map(item -> cards.of(item, unnamed)).toList(),
        list.total(),
        chips(page, list.resolved()),
        list.facets() == null ? List.of() : FacetGroup.of(page, list.facets()),
        list.facets() == null ? List.of() : YearBars.of(list.facets()),
        list.correction() == null
            ? null
            : new StatementsPage.Correction(list.correction().q(), list.correction().self()),
        list.notice(),
        meant(query),
        list.next(),
        counted.isWithoutCounts,
        links(canonical));
  }

  private record Counted(StatementList list, boolean isWithoutCounts) {}

  private Counted list(CanonicalQuery canonical, StatementQuery query, Set<Facet> facets) {
    if (query.facets != null) {
      return new Counted(statements.list(canonical, query), false);
    }
    try {
      query.facets = new FacetSet(facets);
      return new Counted(statements.list(canonical, query), false);
    } catch (Problem problem) {
      if (!WITHOUT_COUNTS.contains(problem.type()) || query.q != null) {
        throw problem;
      }
      query.facets = null;
      return new Counted(statements.list(canonical, query), true);
    }
  }

  /** The same result in the formats of the API. */
  public static StatementsPage.Links links(CanonicalQuery canonical) {
    return new StatementsPage.Links(
        canonical.at("/statements", Set.of()).url(),
        canonical.at("/statements.csv", PAGE_PARAMETERS).url(),
        Feed.ATOM.url(canonical));
  }

  private List<SubjectLink> meant(StatementQuery query) {
    if (query.q == null || query.q.isBlank() || query.cursor != null) {
      return List.of();
    }
    return names.meanings(query.q, Names.anyType()).stream()
        .limit(MOST_MEANT)
        .map(meaning -> SubjectLink.of(meaning.ref()))
        .toList();
  }

  /** The conditions of a query, names as they were resolved. */
  private static List<StatementsPage.Chip> chips(PageQuery query, List<Resolved> resolved) {
    List<StatementsPage.Chip> chips = new ArrayList<>();
    Filters.CHIPS.forEach(
        (parameter, label) ->
            query
                .values(parameter)
                .forEach(
                    value ->
                        chips.add(
                            new StatementsPage.Chip(
                                label,
                                shown(parameter, value, resolved),
                                query.without(parameter, value)))));
    return chips;
  }

  private static String shown(String parameter, String value, List<Resolved> resolved) {
    return resolved.stream()
        .filter(name -> name.parameter().equals(parameter) && name.value().equals(value))
        .map(Resolved::name)
        .findFirst()
        .orElseGet(() -> Filters.shown(parameter, value));
  }
}
