package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and months: "3 May 2021", "May 3rd", "2021-05-03", "in May", "on Christmas Eve". */
final class DayExpressions {

  private static final Set<String> BEFORE_MONTHS =
      Set.of(
          "in", "im", "en", "as", "early", "late", "mid", "last", "this", "of", "during", "since",
          "until");

  /** Holidays on the same day each year, as month and day. */
  private static final Map<String, MonthDay> HOLIDAYS =
      Map.of(
          "christmas eve", MonthDay.of(12, 24),
          "christmas day", MonthDay.of(12, 25),
          "boxing day", MonthDay.of(12, 26),
          "year eve", MonthDay.of(12, 31),
          "year day", MonthDay.of(1, 1),
          "valentine day", MonthDay.of(2, 14));

  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(t\\d{2})?");

  /** The day is first: no language of ours separates a month from a day by a full stop. */
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th|er)?");

  private static final int MONTHS = 12;

  private final LocalDate article;

  /**
   * Creates a reader.
   *
   * @param article the date of the article; if null, only dates with a year are read
   */
  DayExpressions(LocalDate article) {
    this.article = article;
  }

  /** The day or month that begins at a token, or null. */
  DateExpression at(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    if (token == null || !token.isWord()) {
      return null;
    }
    DateExpression numeric = token.isNumber() ? numeric(paragraph, at) : null;
    if (numeric != null) {
      return numeric;
    }
    MonthDay holiday =
        token.beginsWithCapital()
            ? HOLIDAYS.get(token.lower() + " " + paragraph.lower(at + 1))
            : null;
    if (holiday != null) {
      return dated(paragraph, at, at + 2, holiday.getMonthValue(), holiday.getDayOfMonth());
    }
    if (DateWords.weekday(token.lower()) != null) {
      return afterWeekday(paragraph, at);
    }
    if (DateWords.isMonth(token)) {
      return fromMonth(paragraph, at, DateWords.month(token.lower()));
    }
    if (token.lower().startsWith("mid-")) {
      Integer month = DateWords.month(token.lower().substring(4));
      return month == null ? null : month(paragraph, at, month, true);
    }
    Integer day = dayOfMonth(token);
    return day == null ? null : fromDay(paragraph, at, day);
  }

  private static DateExpression numeric(Paragraph paragraph, int at) {
    String word = paragraph.at(at).lower();
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return RelativeDates.day(at, at + 1, LocalDate.parse(iso.group(1)));
    }
    Matcher dotted = DOTTED.matcher(word);
    if (dotted.matches()) {
      return RelativeDates.day(at, at + 1, day(dotted.group(1), dotted.group(2), dotted.group(3)));
    }
    boolean isSlashed =
        isSlash(paragraph.at(at + 1))
            && isSlash(paragraph.at(at + 3))
            && dayOfMonth(paragraph.at(at)) != null
            && dayOfMonth(paragraph.at(at + 2)) != null
            && Year.isNumber(paragraph.at(at + 4));
    return isSlashed ? slashed(paragraph, at) : null;
  }

  /** "21/11/2024" and "11/21/2024": either order, if only one is a date. */
  private static DateExpression slashed(Paragraph paragraph, int at) {
    String first = paragraph.lower(at);
    String second = paragraph.lower(at + 2);
    String year = paragraph.lower(at + 4);
    boolean isDayFirst = Integer.parseInt(first) > MONTHS;
    boolean isMonthFirst = Integer.parseInt(second) > MONTHS;
    if (isDayFirst == isMonthFirst && !first.equals(second)) {
      return null;
    }
    return RelativeDates.day(
        at, at + 5, isMonthFirst ? day(second, first, year) : day(first, second, year));
  }

  private static LocalDate day(String day, String month, String year) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static boolean isSlash(Token token) {
    return token != null && token.is("/");
  }

  /** "Monday, 12 January": the weekday is part of the date. */
  private DateExpression afterWeekday(Paragraph paragraph, int at) {
    int next = paragraph.at(at + 1) != null && paragraph.at(at + 1).is(",") ? at + 2 : at + 1;
    next = paragraph.lower(next).equals("the") ? next + 1 : next;
    boolean isWeekday =
        paragraph.at(next) != null && DateWords.weekday(paragraph.lower(next)) != null;
    DateExpression date = isWeekday ? null : at(paragraph, next);
    return date == null || !date.isDay() ? null : RelativeDates.day(at, date.to(), date.first());
  }

  /** "3 May", "the 3rd of May", "3. Mai" */
  private DateExpression fromDay(Paragraph paragraph, int at, int day) {
    boolean hasStop = paragraph.at(at + 1) != null && paragraph.at(at + 1).is(".");
    int month = hasStop || paragraph.lower(at + 1).equals("of") ? at + 2 : at + 1;
    return DateWords.isMonth(paragraph.at(month))
        ? dated(paragraph, at, month + 1, DateWords.month(paragraph.lower(month)), day)
        : null;
  }

  private DateExpression fromMonth(Paragraph paragraph, int at, int month) {
    Integer day = dayOfMonth(paragraph.at(at + 1));
    if (day != null) {
      return dated(paragraph, at, at + 2, month, day);
    }
    Token next = paragraph.at(at + 1);
    String before = paragraph.lower(at - 1);
    boolean isName = before.equals("of") && next != null && next.hasCapital();
    return month(paragraph, at, month, BEFORE_MONTHS.contains(before) && !isName);
  }

  /**
   * A whole month.
   *
   * @param isDate whether it is one without a year, too
   */
  private DateExpression month(Paragraph paragraph, int at, int month, boolean isDate) {
    Year year = Year.at(paragraph, at + 1, article);
    if (year != null) {
      return RelativeDates.month(at, year.to(), YearMonth.of(year.number(), month));
    }
    if (!isDate || article == null) {
      return null;
    }
    YearMonth thisYear = YearMonth.of(article.getYear(), month);
    boolean isToCome = thisYear.isAfter(YearMonth.from(article));
    return RelativeDates.month(at, at + 1, isToCome ? thisYear.minusYears(1) : thisYear);
  }

  /** A day of a month, with the year at a token or else the last such day before the article. */
  DateExpression dated(Paragraph paragraph, int from, int to, int month, int day) {
    Year year = Year.at(paragraph, to, article);
    if (year != null) {
      return RelativeDates.day(from, year.to(), LocalDate.of(year.number(), month, day));
    }
    if (article == null) {
      return null;
    }
    LocalDate thisYear = LocalDate.of(article.getYear(), month, day);
    return RelativeDates.day(
        from, to, thisYear.isAfter(article) ? thisYear.minusYears(1) : thisYear);
  }

  /** The day of the month that a token is, or null. */
  static Integer dayOfMonth(Token token) {
    Matcher day = token == null || !token.isNumber() ? null : DAY.matcher(token.lower());
    if (day == null || !day.matches()) {
      return null;
    }
    int number = Integer.parseInt(day.group(1));
    return number >= 1 && number <= 31 ? number : null;
  }
}
