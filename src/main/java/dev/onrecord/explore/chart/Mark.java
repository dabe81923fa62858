package dev.onrecord.explore.chart;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import java.util.regex.Pattern;

/**
 * A dated sign of a stance. It stands on the last day that the date covers, which is the order of
 * the API, or on the first where the end is open; never in the middle of a span, which would invent
 * a date.
 *
 * @param stance the name of the stance, or {@code none}
 * @param x the place of the sign
 * @param y the height of its lane, in pixels
 * @param from the first second drawn, where a span is drawn, as a place
 * @param width the width of the span
 */
public record Mark(String stance, DateSign sign, String x, int y, String from, String width) {

  /** A year, a month or a day, with a mark. */
  private static final Pattern ONE_DATE = Pattern.compile("\\d{4}(-[01]\\d(-\\d{2})?)?[~?%]");

  /** Half the height of a bar over a span, in pixels. */
  private static final int BAR = 3;

  /** Half the height of the cap where a span begins. */
  private static final int CAP = 6;

  /** The middle of a row that holds one sign, in pixels. */
  private static final int ROW = 15;

  /** The sign of a date that has a row of its own. */
  public static Mark alone(Axis axis, EdtfDate date, String stance) {
    return of(axis, date, stance, ROW);
  }

  static Mark of(Axis axis, EdtfDate date, String stance, int y) {
    DateSign sign = DateSign.of(date);
    boolean isSpan = isSpan(date);
    return new Mark(
        stance,
        sign,
        axis.at(place(date)),
        y,
        isSpan ? axis.at(date.earliest()) : null,
        isSpan
            ? Axis.percentage(axis.percent(date.latest()) - axis.percent(date.earliest()))
            : null);
  }

  /** Whether a bar is drawn: a wave around its last day would leave out most of a long span. */
  static boolean isSpan(EdtfDate date) {
    DateSign sign = DateSign.of(date);
    return sign == DateSign.WITHIN
        || sign == DateSign.AROUND && !ONE_DATE.matcher(date.text()).matches();
  }

  /** The second on which the sign stands. */
  static long place(EdtfDate date) {
    return date.latest() == EdtfDate.OPEN_END ? date.earliest() : date.latest();
  }

  public String kind() {
    return EnumNames.snake(sign);
  }

  public int barTop() {
    return y - BAR;
  }

  public int capTop() {
    return y - CAP;
  }

  public int capBottom() {
    return y + CAP;
  }
}
