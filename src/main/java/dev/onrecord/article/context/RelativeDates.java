package dev.onrecord.article.context;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Computes the days that expressions such as "last week" mean on the day of the article. */
final class RelativeDates {

  private final LocalDate article;

  RelativeDates(LocalDate article) {
    this.article = article;
  }

  /** Last week, weekend, month or year. */
  DateExpression last(int from, int to, DateWords.Unit unit) {
    LocalDate monday = monday();
    return switch (unit) {
      case DAY -> null;
      case WEEK -> span(from, to, monday.minusDays(7), monday.minusDays(1));
      case WEEKEND -> weekend(from, to);
      case MONTH -> month(from, to, YearMonth.from(article).minusMonths(1));
      case YEAR -> years(from, to, article.getYear() - 1);
    };
  }

  /** The Monday of the article's week. */
  LocalDate monday() {
    return article.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private DateExpression weekend(int from, int to) {
    LocalDate sunday = article.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return article.getDayOfWeek() == DayOfWeek.SATURDAY
        ? day(from, to, article)
        : span(from, to, sunday.minusDays(1), sunday);
  }

  /** This week, weekend, month or year, as far as it has come. */
  DateExpression current(int from, int to, DateWords.Unit unit) {
    return switch (unit) {
      case DAY -> null;
      case WEEK -> sofar(from, to, monday());
      case WEEKEND -> weekend(from, to);
      case MONTH -> sofar(from, to, article.withDayOfMonth(1));
      case YEAR -> sofar(from, to, article.withDayOfYear(1));
    };
  }

  /** "This month" has only come as far as the article. */
  private DateExpression sofar(int from, int to, LocalDate first) {
    return first.equals(article) ? day(from, to, first) : span(from, to, first, article);
  }

  /** This spring, summer or autumn, as far as it has come. */
  DateExpression currentSeason(int from, int to, int season) {
    DateExpression all = season(from, to, article.getYear(), season);
    return all.last().isBefore(article) || all.first().isAfter(article)
        ? all
        : sofar(from, to, all.first());
  }

  /** "Last summer" is ambiguous once this year's summer is over. */
  DateExpression lastSeason(int from, int to, int season) {
    boolean isOver = season(from, to, article.getYear(), season).last().isBefore(article);
    return isOver ? null : season(from, to, article.getYear() - 1, season);
  }

  /** "Three weeks ago" is approximate, since a round number is not meant to the day. */
  DateExpression ago(int from, int to, int number, DateWords.Unit unit) {
    return switch (unit) {
      case DAY -> day(from, to, article.minusDays(number));
      case WEEK -> about(from, to, article.minusWeeks(number));
      case WEEKEND -> null;
      case MONTH -> {
        YearMonth month = YearMonth.from(article).minusMonths(number);
        yield new DateExpression(from, to, month + "~", month.atDay(1), month.atEndOfMonth());
      }
      case YEAR -> {
        DateExpression year = years(from, to, article.getYear() - number);
        yield new DateExpression(from, to, year.edtf() + "~", year.first(), year.last());
      }
    };
  }

  private static DateExpression about(int from, int to, LocalDate day) {
    return new DateExpression(from, to, day + "~", day, day);
  }

  /** The last such day of the week, which may be that of the article unless it says otherwise. */
  LocalDate weekday(int weekday, boolean isBeforeToday) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return isBeforeToday
        ? article.with(TemporalAdjusters.previous(day))
        : article.with(TemporalAdjusters.previousOrSame(day));
  }

  static DateExpression day(int from, int to, LocalDate day) {
    return new DateExpression(from, to, day.toString(), day, day);
  }

  static DateExpression span(int from, int to, LocalDate first, LocalDate last) {
    return new DateExpression(from, to, first + "/" + last, first, last);
  }

  static DateExpression month(int from, int to, YearMonth month) {
    return new DateExpression(from, to, month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  static DateExpression season(int from, int to, int year, int season) {
    YearMonth first = YearMonth.of(year, 3 * season);
    String edtf = "%04d-%d".formatted(year, 20 + season);
    return new DateExpression(from, to, edtf, first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  static DateExpression years(int from, int to, int year) {
    return new DateExpression(
        from, to, "%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
