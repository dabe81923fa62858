package dev.onrecord.article.context;

import java.time.LocalDate;

/**
 * A date expression, as precise as its words.
 *
 * @param from the first token
 * @param to exclusive
 * @param edtf the date in EDTF
 * @param first the first day that it covers
 * @param last the last day
 */
public record DateExpression(int from, int to, String edtf, LocalDate first, LocalDate last) {

  /** The same date, as other tokens say it. */
  DateExpression at(int otherFrom, int otherTo) {
    return new DateExpression(otherFrom, otherTo, edtf, first, last);
  }

  boolean isDay() {
    return edtf.equals(first.toString());
  }

  boolean isAsExactAsAWeek() {
    return first.plusDays(7).isAfter(last);
  }
}
