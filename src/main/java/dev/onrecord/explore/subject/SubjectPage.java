package dev.onrecord.explore.subject;

import dev.onrecord.explore.chart.Axis;
import dev.onrecord.explore.chart.Mark;
import dev.onrecord.explore.statement.StatementsPage;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.position.YearView;
import java.util.List;

/**
 * The page of a person, organization, AI model or topic.
 *
 * @param canSpeak whether the statements are its own; otherwise they are about it
 * @param positions its positions, if it can speak
 * @param standings the positions of others toward it
 * @param years the number of speakers with each stance toward it at the end of each year
 * @param timeline the statements on this page, each drawn on the axis
 * @param withdrawn the number of statements that were withdrawn
 * @param about the page with the statements about it
 */
public record SubjectPage(
    SubjectHead head,
    boolean canSpeak,
    Axis axis,
    PositionTable positions,
    PositionTable standings,
    List<YearView> years,
    List<Row> timeline,
    StatementsPage statements,
    long withdrawn,
    String about) {

  /** A statement on the timeline. */
  public record Row(StatementCard card, Mark mark) {}

  /** How many sources report the statements on this page. */
  public long sources() {
    return statements.items().stream()
        .flatMap(item -> item.card().reports().stream())
        .map(StatementCard.Report::statements)
        .distinct()
        .count();
  }
}
