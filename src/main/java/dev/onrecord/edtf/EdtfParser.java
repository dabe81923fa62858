package dev.onrecord.edtf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates: all of EDTF level 0 but intervals of times, and parts of level 1. */
final class EdtfParser {

  private static final int LAST_YEAR = 9_999;

  private static final String YEAR_TEXT = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";
  private static final String MONTH_TEXT = "(0[1-9]|1[0-2])";
  private static final String DAY_TEXT = "(0[1-9]|[12][0-9]|3[01])";
  private static final String SPAN_TEXT =
      "("
          + YEAR_TEXT
          + "(-("
          + MONTH_TEXT
          + "(-("
          + DAY_TEXT
          + "|XX))?|XX(-XX)?|2[1-4]))?|[0-9]{3}X|[0-9]{2}XX)[~?%]?";
  private static final String TIME_TEXT =
      "T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?)?";

  /**
   * A pattern for clients. It does not check the length of months or that an interval ends after it
   * begins.
   */
  static final String PATTERN =
      "^("
          + SPAN_TEXT
          + "|"
          + YEAR_TEXT
          + "-"
          + MONTH_TEXT
          + "-"
          + DAY_TEXT
          + TIME_TEXT
          + "|"
          + SPAN_TEXT
          + "/("
          + SPAN_TEXT
          + "|[.][.])|[.][.]/"
          + SPAN_TEXT
          + ")$";

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(?<decade>\\d{3}X|\\d{2}XX)|(?<year>\\d{4})(?:-(?:(?<month>\\d{2})(?:-(?<day>\\d{2}|XX))?|XX(?:-XX)?))?)[~?%]?");

  private static final Pattern SECOND =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d{1,9})?"
              + "(Z|(?:[+-](?:0\\d|1[0-4])(?::[0-5]\\d)?))?");

  private EdtfParser() {}

  /**
   * Parses a date.
   *
   * @throws IllegalArgumentException with a message for the client
   */
  static EdtfDate parse(String text) {
    try {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
      }
      Matcher second = SECOND.matcher(text);
      if (second.matches()) {
        long at = second(second);
        return new EdtfDate(text, at, at);
      }
      Span span = span(text, text);
      return new EdtfDate(text, span.earliest, span.latest);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "does not exist; accepted formats: " + EdtfDate.ACCEPTED, e);
    }
  }

  /** The second in UTC of a valid date with a time and an offset. */
  static OptionalLong utc(String text) {
    Matcher second = text.indexOf('T') < 0 ? null : SECOND.matcher(text);
    return second != null && second.matches() && second.group(7) != null
        ? OptionalLong.of(second(second) - ZoneOffset.of(second.group(7)).getTotalSeconds())
        : OptionalLong.empty();
  }

  private static EdtfDate interval(String text, String from, String to) {
    boolean openStart = from.equals("..");
    boolean openEnd = to.equals("..");
    if (openStart && openEnd) {
      throw new IllegalArgumentException("must not be open at both ends");
    }
    long earliest = openStart ? EdtfDate.OPEN_START : span(text, from).earliest;
    long latest = openEnd ? EdtfDate.OPEN_END : span(text, to).latest;
    if (earliest > latest) {
      throw new IllegalArgumentException("ends before it begins");
    }
    return new EdtfDate(text, earliest, latest);
  }

  private static Span span(String whole, String text) {
    Matcher date = SPAN.matcher(text);
    if (!date.matches()) {
      throw new IllegalArgumentException(
          "is not a date%s; accepted formats: %s"
              .formatted(EdtfAdvice.on(whole), EdtfDate.ACCEPTED));
    }
    if (date.group("decade") != null) {
      int first = Integer.parseInt(date.group("decade").replace('X', '0'));
      int last = Integer.parseInt(date.group("decade").replace('X', '9'));
      return years(Math.max(first, 1), last);
    }
    int year = year(date.group("year"));
    if (date.group("month") == null) {
      return years(year, year);
    }
    int month = Integer.parseInt(date.group("month"));
    String day = date.group("day");
    if (month >= 21 && month <= 24 && day == null) {
      return season(year, month - 20);
    }
    if (day == null || day.equals("XX")) {
      YearMonth wholeMonth = YearMonth.of(year, month);
      return Span.of(wholeMonth.atDay(1), wholeMonth.atEndOfMonth());
    }
    LocalDate exact = LocalDate.of(year, month, Integer.parseInt(day));
    return Span.of(exact, exact);
  }

  private static Span years(int first, int last) {
    return Span.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /**
   * A season from 1, spring, to 4, winter: three whole months on the northern hemisphere, winter
   * beginning in December of the year.
   */
  private static Span season(int year, int season) {
    YearMonth first = YearMonth.of(year, 3 * season);
    YearMonth last = first.plusMonths(2);
    return Span.of(
        first.atDay(1),
        last.getYear() > LAST_YEAR ? LocalDate.of(LAST_YEAR, 12, 31) : last.atEndOfMonth());
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    if (year == 0) {
      throw new DateTimeException("there is no year 0");
    }
    return year;
  }

  /** The second on the clock of the place, as if it were in UTC. */
  private static long second(Matcher second) {
    return LocalDateTime.of(
            year(second.group(1)),
            Integer.parseInt(second.group(2)),
            Integer.parseInt(second.group(3)),
            Integer.parseInt(second.group(4)),
            Integer.parseInt(second.group(5)),
            Integer.parseInt(second.group(6)))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private record Span(long earliest, long latest) {
    static Span of(LocalDate first, LocalDate last) {
      return new Span(
          first.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
          last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1);
    }
  }
}
