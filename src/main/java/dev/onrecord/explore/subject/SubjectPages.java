package dev.onrecord.explore.subject;

import dev.onrecord.explore.chart.Axis;
import dev.onrecord.explore.chart.Mark;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.statement.StatementsPage;
import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.position.PositionList;
import dev.onrecord.position.PositionQuery;
import dev.onrecord.position.Positions;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Facet;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.subject.NameFilter;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Assembles the pages of people, organizations, AI models and topics. */
@Singleton
public class SubjectPages {

  /** The most positions of a table: what a reader takes in. */
  private static final int POSITIONS = 6;

  private static final String NO_STANCE = "none";

  private final SubjectHeads heads;
  private final StatementsPages pages;
  private final Statements statements;
  private final Positions positions;
  private final PositionRows rows;

  SubjectPages(
      SubjectHeads heads,
      StatementsPages pages,
      Statements statements,
      Positions positions,
      PositionRows rows) {
    this.heads = heads;
    this.pages = pages;
    this.statements = statements;
    this.positions = positions;
    this.rows = rows;
  }

  /** A page of the list of subjects of a type. */
  public Page<SubjectHead> list(SubjectType type, CanonicalQuery canonical, ListQuery query) {
    Page<? extends ItemView> page = heads.service(type).list(canonical, query, NameFilter.NONE);
    return new Page<>(
        page.items().stream().map(SubjectHead::of).toList(), page.total(), page.next());
  }

  public SubjectPage page(SubjectType type, String slug) {
    SubjectHead head = heads.of(type, slug);
    StatementsPage found =
        pages.pageBeside(
            type.canSpeak() ? Facet.SPEAKER : Facet.ABOUT,
            statementsOf(type.canSpeak() ? "speaker" : "about", slug),
            query(type, slug));
    PositionList own = type.canSpeak() ? positions("speaker", slug) : null;
    PositionList toward = positions("about", slug);
    Map<String, ShownDate> dates = PositionRows.dates(toward.items());
    if (own != null) {
      dates.putAll(PositionRows.dates(own.items()));
    }
    Axis axis = axis(found, dates.values());
    return new SubjectPage(
        head,
        type.canSpeak(),
        axis,
        own == null
            ? PositionTable.NONE
            : table(own, rows.of(own.items(), true, axis, dates), "speaker", slug),
        table(toward, rows.of(toward.items(), false, axis, dates), "about", slug),
        toward.years(),
        found.items().stream()
            .map(StatementsPage.Item::card)
            .map(
                card ->
                    new SubjectPage.Row(
                        card, Mark.alone(axis, card.said().date(), stance(card, type, slug))))
            .toList(),
        found,
        statements.total(withdrawn(type, slug)).value(),
        statementsOf("about", slug).url());
  }

  private static StatementQuery query(SubjectType type, String slug) {
    StatementQuery query = new StatementQuery();
    if (type.canSpeak()) {
      query.speaker = slug;
    } else {
      query.about = List.of(slug);
    }
    return query;
  }

  private static StatementQuery withdrawn(SubjectType type, String slug) {
    StatementQuery query = query(type, slug);
    query.status = StatusFilter.WITHDRAWN;
    return query;
  }

  /** On the page of a subject, the stance toward it; on that of a speaker, the only one if any. */
  private static String stance(StatementCard card, SubjectType type, String slug) {
    return type.canSpeak()
        ? card.stance()
        : card.tags().stream()
            .filter(tag -> tag.subject().slug().equals(slug))
            .map(StatementCard.Tag::stance)
            .findFirst()
            .orElse(NO_STANCE);
  }

  private static CanonicalQuery statementsOf(String parameter, String slug) {
    return new CanonicalQuery(PageUrls.STATEMENTS, new TreeMap<>(Map.of(parameter, List.of(slug))));
  }

  private PositionList positions(String parameter, String slug) {
    PositionQuery query = new PositionQuery();
    if (parameter.equals("speaker")) {
      query.speaker = slug;
    } else {
      query.about = slug;
    }
    query.limit = POSITIONS;
    return positions.list(positionsOf(parameter, slug), query);
  }

  private static CanonicalQuery positionsOf(String parameter, String slug) {
    return new CanonicalQuery("/positions", new TreeMap<>(Map.of(parameter, List.of(slug))));
  }

  private static PositionTable table(
      PositionList list, List<PositionRow> rows, String parameter, String slug) {
    return new PositionTable(rows, list.total().value(), positionsOf(parameter, slug).url());
  }

  private static Axis axis(StatementsPage found, Collection<ShownDate> stances) {
    Stream<ShownDate> statements = found.items().stream().map(item -> item.card().said());
    return Axis.of(Stream.concat(statements, stances.stream()).map(ShownDate::date).toList());
  }
}
