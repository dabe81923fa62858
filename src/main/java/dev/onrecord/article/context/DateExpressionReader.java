package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads date expressions, relative to the date of the article. */
final class DateExpressionReader {

  private static final int LAST_YEAR = 9_999;

  private final DayExpressions days;
  private final DayRanges ranges;
  private final PeriodExpressions periods;
  private final RelativeExpressions relative;

  /**
   * Creates a reader.
   *
   * @param article the date of the article; if null, only absolute dates are read
   */
  DateExpressionReader(LocalDate article) {
    this.days = new DayExpressions(article);
    this.ranges = new DayRanges(days);
    this.periods = new PeriodExpressions(article);
    this.relative = article == null ? null : new RelativeExpressions(article);
  }

  /** The expression that begins at a token, or null. */
  DateExpression at(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    if (token == null || !token.isWord()) {
      return null;
    }
    try {
      DateExpression found = first(paragraph, at);
      return found == null || isInRange(found) ? found : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private DateExpression first(Paragraph paragraph, int at) {
    DateExpression found = ranges.at(paragraph, at);
    if (found == null) {
      found = days.at(paragraph, at);
    }
    if (found == null) {
      found = periods.at(paragraph, at);
    }
    return found == null && relative != null ? relative.at(paragraph, at) : found;
  }

  /**
   * Whether the years have four digits, as in EDTF: "last year" of an article of the year 1 has
   * not.
   */
  private static boolean isInRange(DateExpression date) {
    return date.first().getYear() >= 1 && date.last().getYear() <= LAST_YEAR;
  }
}
