package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Reads dates that count from another date in the text: "two days later", "the next day". */
final class LaterDates {

  /** The maximum number of words between "a day after" and the date that it counts from. */
  private static final int FARTHEST = 6;

  private static final Set<String> NEXT = Set.of("next", "following");

  private static final Set<String> SAME = Set.of("that", "same");

  private LaterDates() {}

  /**
   * An expression without its date.
   *
   * @param from the first token
   * @param to exclusive
   * @param days the days to add; null if it is less exact than a day
   */
  record Later(int from, int to, Integer days) {}

  /** The expression at a token, or null. */
  static Later at(Paragraph paragraph, int at) {
    String word = lower(paragraph, at);
    DateWords.Unit unit = DateWords.unit(lower(paragraph, at + 1));
    if (unit == null) {
      return null;
    }
    boolean isDay = unit == DateWords.Unit.DAY && lower(paragraph, at + 1).equals("day");
    if (isDay && NEXT.contains(word) && lower(paragraph, at - 1).equals("the")) {
      return new Later(at - 1, at + 2, 1);
    }
    if (isDay && SAME.contains(word)) {
      return new Later(at, at + 2, 0);
    }
    return lower(paragraph, at + 2).equals("later") && !word.isEmpty()
        ? new Later(at, at + 3, days(word, unit))
        : null;
  }

  /**
   * The date that is meant if "a day after" or "a week before" precedes another date: null if it is
   * less exact than a day.
   */
  static DateExpression shifted(Paragraph paragraph, DateExpression date) {
    for (int i = date.from() - 1; i >= date.from() - FARTHEST; i--) {
      String word = lower(paragraph, i);
      DateWords.Unit unit = DateWords.unit(lower(paragraph, i - 1));
      if (word.isEmpty()) {
        return date;
      }
      if (unit != null && (word.equals("after") || word.equals("before"))) {
        Integer days = days(lower(paragraph, i - 2), unit);
        return days == null || !date.isDay()
            ? null
            : RelativeDates.day(
                i - 2, date.to(), date.first().plusDays(word.equals("after") ? days : -days));
      }
    }
    return date;
  }

  private static Integer days(String number, DateWords.Unit unit) {
    return unit == DateWords.Unit.DAY && !number.isEmpty() ? DateWords.number(number) : null;
  }

  private static String lower(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    return token == null || !token.isWord() ? "" : token.lower();
  }
}
