package dev.onrecord.explore.subject;

import dev.onrecord.explore.chart.Axis;
import dev.onrecord.explore.chart.Lanes;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.position.PositionView;
import dev.onrecord.position.ShiftView;
import dev.onrecord.position.StanceCounts;
import dev.onrecord.position.StanceView;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.DateMatch;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Draws positions, with the words of their evidence. */
@Singleton
class PositionRows {

  /** The length of an excerpt, in characters. */
  private static final int EXCERPT = 120;

  private final Statements statements;

  PositionRows(Statements statements) {
    this.statements = statements;
  }

  /** The dates of stances by their text: each is parsed once, for the axis, its sign and words. */
  static Map<String, ShownDate> dates(List<PositionView> positions) {
    Map<String, ShownDate> dates = new HashMap<>();
    for (PositionView position : positions) {
      for (StanceView stance : position.stances()) {
        dates.computeIfAbsent(stance.said(), ShownDate::of);
      }
    }
    return dates;
  }

  /**
   * The rows of positions.
   *
   * @param bySubject whether the rows are the subjects of one speaker; otherwise they are speakers
   * @param dates the dates of all stances, by their text
   */
  List<PositionRow> of(
      List<PositionView> positions, boolean bySubject, Axis axis, Map<String, ShownDate> dates) {
    List<UUID> ids =
        positions.stream()
            .flatMap(position -> position.stances().stream())
            .map(PositionRows::id)
            .distinct()
            .toList();
    Map<UUID, StatementCard.Line> lines = new HashMap<>();
    for (RenderedStatement statement : statements.views(ids)) {
      lines.put(statement.id(), StatementCard.Line.of(statement, EXCERPT));
    }
    return positions.stream()
        .map(position -> row(position, bySubject, axis, dates, lines))
        .toList();
  }

  private static UUID id(StanceView stance) {
    return UUID.fromString(stance.statement().substring(stance.statement().lastIndexOf('/') + 1));
  }

  private static PositionRow row(
      PositionView position,
      boolean bySubject,
      Axis axis,
      Map<String, ShownDate> dates,
      Map<UUID, StatementCard.Line> lines) {
    return new PositionRow(
        SubjectLink.of(bySubject ? position.subject() : position.speaker()),
        bySubject ? position.proposition() : null,
        EnumNames.snake(position.current().stance()),
        since(position),
        Lanes.of(axis, dated(position, dates)),
        position.stances().stream()
            .filter(stance -> lines.containsKey(id(stance)))
            .map(
                stance ->
                    new PositionRow.Evidence(
                        EnumNames.snake(stance.stance()),
                        lines.get(id(stance)),
                        dates.get(stance.said())))
            .toList(),
        total(position.counts()) - position.stances().size(),
        PagePath.of(position.urls().statements()));
  }

  private static int total(StanceCounts counts) {
    return counts.favor() + counts.against() + counts.neutral() + counts.unclear();
  }

  private static String since(PositionView position) {
    if (position.current().reason() != null) {
      return "several may be the latest";
    }
    String since = position.current().since();
    String began =
        since == null ? "latest " + brief(position.current().said()) : "since " + brief(since);
    return position.shiftCount() == 0
        ? began
        : began + " · " + Labels.count(position.shiftCount(), "shift", "shifts");
  }

  private static String brief(String edtf) {
    String brief = ShownDate.of(edtf).brief();
    return brief.startsWith("by ")
        ? brief.substring("by ".length()) + " or before"
        : ShownDate.withoutIn(brief);
  }

  /** Oldest first, with the order of two stances as the API has it where it is a shift. */
  private static List<Lanes.Dated> dated(PositionView position, Map<String, ShownDate> dates) {
    Map<String, DateMatch> shifts = new HashMap<>();
    for (ShiftView shift : position.shifts()) {
      shifts.put(shift.toStatement(), shift.certainty());
    }
    List<Lanes.Dated> dated = new ArrayList<>();
    for (StanceView stance : position.stances()) {
      dated.add(
          new Lanes.Dated(
              stance.stance(), dates.get(stance.said()).date(), shifts.get(stance.statement())));
    }
    Collections.reverse(dated);
    return dated;
  }
}
