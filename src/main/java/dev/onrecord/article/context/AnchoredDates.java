package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads dates that count from another date in the text: "two days later", "at the time". */
final class AnchoredDates {

  /** The maximum number of words between "a day after" and the date that it counts from. */
  private static final int FARTHEST = 8;

  private static final Set<String> NEXT = Set.of("next", "following");

  private static final Set<String> SAME = Set.of("that", "same");

  private static final Set<String> AFTER = Set.of("later", "after", "afterwards", "afterward");

  private static final Set<String> BEFORE = Set.of("earlier", "before", "previously");

  private AnchoredDates() {}

  /**
   * An expression without its anchor.
   *
   * @param from the first token
   * @param to exclusive
   * @param shift from the anchor to the date that is meant; null if that is less exact than the
   *     words
   */
  record Anchored(int from, int to, UnaryOperator<DateExpression> shift) {
    DateExpression from(DateExpression anchor) {
      DateExpression date = shift.apply(anchor);
      return date == null ? null : date.at(from, to);
    }
  }

  /** The expression at a token, or null. */
  static Anchored at(Paragraph paragraph, int at) {
    String word = paragraph.lower(at);
    String next = paragraph.lower(at + 1);
    if (word.equals("at")
        && (next.equals("the") || next.equals("that"))
        && paragraph.lower(at + 2).equals("time")
        && !paragraph.lower(at + 3).equals("of")) {
      return new Anchored(at, at + 3, anchor -> anchor);
    }
    DateWords.Unit unit = DateWords.isPartOfDay(next) ? DateWords.Unit.DAY : DateWords.unit(next);
    Integer season = DateWords.season(next);
    boolean isMonth = DateWords.isMonth(paragraph.at(at + 1)) && paragraph.at(at + 2) != null;
    if (SAME.contains(word) && isMonth && !paragraph.at(at + 2).isNumber()) {
      int month = DateWords.month(next);
      return new Anchored(at, at + 2, anchor -> ofYear(anchor, month));
    }
    if (SAME.contains(word) && (unit != null || season != null)) {
      return new Anchored(
          at, at + 2, anchor -> unit == null ? season(anchor, season) : around(anchor, unit));
    }
    boolean isDefinite = unit != null && paragraph.lower(at - 1).equals("the");
    boolean isPrevious = word.equals("previous");
    if (isDefinite && (NEXT.contains(word) || isPrevious)) {
      return new Anchored(
          at - 1, at + 2, anchor -> around(shifted(anchor, isPrevious ? -1 : 1, unit), unit));
    }
    if (unit == DateWords.Unit.DAY && word.equals("the") && isAlone(paragraph, at + 3)) {
      int sign = sign(paragraph.lower(at + 2));
      return sign == 0 ? null : new Anchored(at, at + 3, anchor -> shifted(anchor, sign, unit));
    }
    if (DateWords.isWithinADay(next) && paragraph.lower(at + 2).equals("later")
        || DateWords.isWithinADay(word) && next.equals("later")) {
      int to = next.equals("later") ? at + 2 : at + 3;
      return new Anchored(at, to, anchor -> anchor.isDay() ? anchor : null);
    }
    Amount amount = Amount.at(paragraph, at);
    if (amount != null && paragraph.lower(amount.to()).equals("on") && isOn(paragraph, amount)) {
      return new Anchored(at, amount.to() + 1, anchor -> null);
    }
    String direction = amount == null ? "" : paragraph.lower(amount.to());
    boolean isAnchored =
        !direction.isEmpty() && isAlone(paragraph, amount.to() + 1)
            || direction.equals("later")
            || direction.equals("earlier");
    int sign = isAnchored ? sign(direction) : 0;
    return sign == 0
        ? null
        : new Anchored(
            at, amount.to() + 1, anchor -> approximate(anchor, sign * amount.number(), amount));
  }

  private static int sign(String word) {
    return AFTER.contains(word) ? 1 : BEFORE.contains(word) ? -1 : 0;
  }

  /** "A year on, NAME said": at some time until now. */
  private static boolean isOn(Paragraph paragraph, Amount amount) {
    Token next = paragraph.at(amount.to() + 1);
    return next != null && (next.is(",") || next.isWord() && next.lower().equals("from"));
  }

  /** Whether "the day after" ends there: what follows is no event. */
  private static boolean isAlone(Paragraph paragraph, int at) {
    Token next = paragraph.at(at);
    return next == null || !next.isWord();
  }

  /**
   * The date that is meant if "a week after" or "two days before" precedes another date: null if
   * that is less exact than the words.
   */
  static DateExpression shifted(Paragraph paragraph, DateExpression date) {
    for (int i = date.from() - 1; i >= date.from() - FARTHEST; i--) {
      String word = paragraph.lower(i);
      if (word.isEmpty()) {
        return date;
      }
      boolean isAfter = word.equals("after");
      if (isAfter || word.equals("before")) {
        DateExpression counted = counted(paragraph, date, i, isAfter ? 1 : -1);
        if (counted != date) {
          return counted;
        }
      }
    }
    return date;
  }

  private static DateExpression counted(
      Paragraph paragraph, DateExpression date, int to, int sign) {
    boolean isPart = DateWords.isPartOfDay(paragraph.lower(to - 1));
    DateWords.Unit unit = isPart ? DateWords.Unit.DAY : DateWords.unit(paragraph.lower(to - 1));
    if (paragraph.lower(to - 2).equals("the") && unit == DateWords.Unit.DAY) {
      return spanning(to - 2, date, shifted(date, sign, unit));
    }
    for (int from = to - 4; from < to - 1; from++) {
      Amount amount = Amount.at(paragraph, from);
      if (amount != null && amount.to() == to) {
        return spanning(from, date, approximate(date, sign * amount.number(), amount));
      }
    }
    return unit != null ? null : date;
  }

  private static DateExpression spanning(int from, DateExpression anchor, DateExpression date) {
    return date == null ? null : date.at(from, anchor.to());
  }

  /** A day if the amount is in days; weeks, months and years are not meant to the day. */
  private static DateExpression approximate(DateExpression anchor, int number, Amount amount) {
    DateExpression date = shifted(anchor, number, amount.unit());
    return date == null || amount.unit() == DateWords.Unit.DAY
        ? date
        : new DateExpression(date.from(), date.to(), date.edtf() + "~", date.first(), date.last());
  }

  /** The day, month or year that is some units away; null if the anchor is less exact. */
  private static DateExpression shifted(DateExpression anchor, int number, DateWords.Unit unit) {
    LocalDate first = anchor.first();
    return switch (unit) {
      case DAY -> anchor.isDay() ? day(anchor, first.plusDays(number)) : null;
      case WEEK -> anchor.isDay() ? day(anchor, first.plusWeeks(number)) : null;
      case WEEKEND -> null;
      case MONTH -> month(anchor, number);
      case YEAR ->
          first.getYear() == anchor.last().getYear()
              ? RelativeDates.years(anchor.from(), anchor.to(), first.getYear() + number)
              : null;
    };
  }

  private static DateExpression day(DateExpression anchor, LocalDate day) {
    return RelativeDates.day(anchor.from(), anchor.to(), day);
  }

  private static DateExpression ofYear(DateExpression anchor, int month) {
    int year = anchor.first().getYear();
    return year == anchor.last().getYear()
        ? RelativeDates.month(anchor.from(), anchor.to(), YearMonth.of(year, month))
        : null;
  }

  private static DateExpression month(DateExpression anchor, int number) {
    YearMonth month = YearMonth.from(anchor.first());
    return month.equals(YearMonth.from(anchor.last()))
        ? RelativeDates.month(anchor.from(), anchor.to(), month.plusMonths(number))
        : null;
  }

  /** The whole day, week, weekend, month or year around a date. */
  private static DateExpression around(DateExpression date, DateWords.Unit unit) {
    if (date == null || unit == DateWords.Unit.MONTH || unit == DateWords.Unit.YEAR) {
      return date == null ? null : shifted(date, 0, unit);
    }
    if (!date.isDay() || unit == DateWords.Unit.DAY) {
      return date.isDay() ? date : null;
    }
    LocalDate monday = date.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int firstDay = unit == DateWords.Unit.WEEKEND ? 5 : 0;
    return RelativeDates.span(
        date.from(), date.to(), monday.plusDays(firstDay), monday.plusDays(6));
  }

  private static DateExpression season(DateExpression anchor, int season) {
    int year = anchor.first().getYear();
    return year == anchor.last().getYear()
        ? RelativeDates.season(anchor.from(), anchor.to(), year, season)
        : null;
  }
}
