package dev.onrecord.explore;

import dev.onrecord.explore.statement.FacetGroup;
import dev.onrecord.explore.statement.StatementsPage;
import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.subject.SubjectPages;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Total;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Sort;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.statement.query.TotalMode;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Sums up the record for the start page and the page about it. */
@Singleton
class RecordOverview {

  private static final int NEWEST = 5;

  private static final Set<String> TALKED = Set.of(FacetGroup.SPEAKER, FacetGroup.SUBJECT);

  private final Statements statements;
  private final StatementsPages lists;
  private final SubjectPages subjects;

  RecordOverview(Statements statements, StatementsPages lists, SubjectPages subjects) {
    this.statements = statements;
    this.lists = lists;
    this.subjects = subjects;
  }

  StartPage start(URI base) {
    StatementQuery query = new StatementQuery();
    query.sort = Sort.NEWEST_RECORDED;
    query.limit = NEWEST;
    StatementsPage newest = lists.page(all(), query);
    List<StatementCard> cards = newest.items().stream().map(StatementsPage.Item::card).toList();
    return new StartPage(
        cards,
        newest.facets().stream().filter(group -> TALKED.contains(group.title())).toList(),
        counts(),
        PageUrls.absolute(base, ""));
  }

  RecordCounts counts() {
    StatementQuery newest = new StatementQuery();
    newest.sort = Sort.NEWEST_RECORDED;
    newest.limit = 1;
    newest.total = TotalMode.NONE;
    return new RecordCounts(
        statements(StatusFilter.PUBLISHED),
        statements(StatusFilter.WITHDRAWN),
        subjects(SubjectType.PERSON),
        subjects(SubjectType.ORGANIZATION),
        subjects(SubjectType.MODEL),
        subjects(SubjectType.TOPIC),
        statements.list(all(), newest).items().stream()
            .findFirst()
            .map(item -> StatementCard.of(item.statement()).recorded())
            .orElse(null));
  }

  private Total statements(StatusFilter status) {
    StatementQuery query = new StatementQuery();
    query.status = status;
    query.total = TotalMode.EXACT;
    return statements.total(query);
  }

  private Total subjects(SubjectType type) {
    ListQuery query = new ListQuery();
    query.limit = 1;
    return subjects.list(type, all(), query).total();
  }

  private static CanonicalQuery all() {
    return new CanonicalQuery(PageUrls.STATEMENTS, new TreeMap<>());
  }
}
