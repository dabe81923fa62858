package dev.onrecord.explore.chart;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.DateMatch;
import java.util.ArrayList;
import java.util.List;

/** A position as a chart: in favor above, against below, what is neither in the middle. */
public record Lanes(List<Mark> marks, List<Join> joins) {

  public static final int UPPER = 12;
  public static final int MIDDLE = 30;
  public static final int LOWER = 48;

  /**
   * A stance with its date.
   *
   * @param order whether it was certainly said after the one before, or null to tell by the dates
   */
  public record Dated(Stance stance, EdtfDate said, DateMatch order) {}

  /** A line between two signs: solid if the one was certainly said before the other. */
  public record Join(String certainty, String fromX, int fromY, String toX, int toY) {}

  /**
   * The chart of a position.
   *
   * @param oldestFirst the stances in the order of the position
   */
  public static Lanes of(Axis axis, List<Dated> oldestFirst) {
    List<Mark> marks = new ArrayList<>();
    List<Join> joins = new ArrayList<>();
    for (int i = 0; i < oldestFirst.size(); i++) {
      Dated dated = oldestFirst.get(i);
      marks.add(Mark.of(axis, dated.said, EnumNames.snake(dated.stance), lane(dated.stance)));
      if (i > 0) {
        joins.add(join(axis, oldestFirst.get(i - 1), dated));
      }
    }
    return new Lanes(List.copyOf(marks), List.copyOf(joins));
  }

  private static Join join(Axis axis, Dated before, Dated after) {
    return new Join(
        EnumNames.snake(after.order == null ? order(before.said, after.said) : after.order),
        axis.at(Mark.place(before.said)),
        lane(before.stance),
        axis.at(joinEnd(after.said)),
        lane(after.stance));
  }

  /** A line ends where a span begins, since what is drawn after that belongs to the span. */
  private static long joinEnd(EdtfDate date) {
    return Mark.isSpan(date) ? date.earliest() : Mark.place(date);
  }

  /** Whether the one was certainly said before the other, as shifts say it. */
  private static DateMatch order(EdtfDate before, EdtfDate after) {
    return before.latest() < after.earliest()
            && EdtfDate.isExact(before.text())
            && EdtfDate.isExact(after.text())
        ? DateMatch.CERTAIN
        : DateMatch.POSSIBLE;
  }

  private static int lane(Stance stance) {
    return switch (stance) {
      case FAVOR -> UPPER;
      case AGAINST -> LOWER;
      case NEUTRAL, UNCLEAR -> MIDDLE;
    };
  }
}
