package dev.onrecord.edtf;

/**
 * Parses dates without java.time and regular expressions, by counting days from the year 1, as a
 * reference.
 */
final class NaiveEdtf {

  private static final int[] MONTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private NaiveEdtf() {}

  /** The first and last second of a date, or null if it is not accepted. */
  static long[] read(String text) {
    if (text.contains("/")) {
      String[] ends = text.split("/", -1);
      return ends.length == 2 ? interval(ends[0], ends[1]) : null;
    }
    if (shape(text).startsWith("dddd-dd-ddTdd:dd:dd")) {
      long[] day = span(text.substring(0, 10));
      int hour = number(text, 11);
      int minute = number(text, 14);
      int second = number(text, 17);
      if (day == null || hour > 23 || minute > 59 || second > 59 || !endsTime(text.substring(19))) {
        return null;
      }
      long at = day[0] + hour * 3_600 + minute * 60 + second;
      return new long[] {at, at};
    }
    return qualified(text);
  }

  /** Whether a text is what may follow the seconds: a fraction and an offset. */
  private static boolean endsTime(String text) {
    int at = 0;
    if (text.startsWith(".")) {
      at = 1;
      while (at < text.length() && shape(text).charAt(at) == 'd') {
        at++;
      }
      if (at == 1 || at > 10) {
        return false;
      }
    }
    String offset = text.substring(at);
    String shape = shape(offset).replace('-', '+');
    if (offset.isEmpty() || offset.equals("Z")) {
      return true;
    }
    return (shape.equals("+dd") || shape.equals("+dd:dd"))
        && number(offset, 1) <= 14
        && (shape.length() == 3 || number(offset, 4) <= 59);
  }

  private static long[] qualified(String text) {
    boolean isQualified = text.endsWith("~") || text.endsWith("?") || text.endsWith("%");
    String plain = isQualified ? text.substring(0, text.length() - 1) : text;
    String shape = shape(plain);
    if (shape.equals("dddX") || shape.equals("ddXX")) {
      int digits = shape.indexOf('X');
      int scale = digits == 3 ? 10 : 100;
      int first = Integer.parseInt(plain.substring(0, digits)) * scale;
      return between(Math.max(1, first), 1, first + scale - 1, 12);
    }
    if (shape.equals("dddd-XX") || shape.equals("dddd-XX-XX")) {
      return span(plain.substring(0, 4));
    }
    if (shape.equals("dddd-dd-XX")) {
      return span(plain.substring(0, 7));
    }
    if (shape.equals("dddd-dd") && number(plain, 5) > 20 && number(plain, 5) < 25) {
      int year = number(plain, 0) * 100 + number(plain, 2);
      int first = 3 * (number(plain, 5) - 20);
      if (year == 0) {
        return null;
      }
      if (first < 12) {
        return between(year, first, year, first + 2);
      }
      return year == 9999 ? between(year, 12, year, 12) : between(year, 12, year + 1, 2);
    }
    return span(plain);
  }

  /** From the first day of one month to the last of another. */
  private static long[] between(int firstYear, int firstMonth, int lastYear, int lastMonth) {
    return new long[] {
      secondsBefore(firstYear, firstMonth, 1),
      secondsBefore(lastYear, lastMonth, daysIn(lastYear, lastMonth)) + 86_399
    };
  }

  static int daysIn(int year, int month) {
    return month == 2 && isLeap(year) ? 29 : MONTHS[month - 1];
  }

  private static long[] interval(String from, String to) {
    boolean openStart = from.equals("..");
    boolean openEnd = to.equals("..");
    long[] first = openStart ? new long[] {EdtfDate.OPEN_START, 0} : qualified(from);
    long[] last = openEnd ? new long[] {0, EdtfDate.OPEN_END} : qualified(to);
    return openStart && openEnd || first == null || last == null || first[0] > last[1]
        ? null
        : new long[] {first[0], last[1]};
  }

  private static long[] span(String text) {
    String shape = shape(text);
    boolean hasMonth = shape.startsWith("dddd-dd");
    boolean hasDay = shape.equals("dddd-dd-dd");
    if (!shape.equals("dddd") && !shape.equals("dddd-dd") && !hasDay) {
      return null;
    }
    int year = number(text, 0) * 100 + number(text, 2);
    int firstMonth = hasMonth ? number(text, 5) : 1;
    int lastMonth = hasMonth ? firstMonth : 12;
    if (year == 0 || firstMonth == 0 || lastMonth > 12) {
      return null;
    }
    int firstDay = hasDay ? number(text, 8) : 1;
    int lastDay = hasDay ? firstDay : daysIn(year, lastMonth);
    if (firstDay == 0 || lastDay > daysIn(year, lastMonth)) {
      return null;
    }
    return new long[] {
      secondsBefore(year, firstMonth, firstDay), secondsBefore(year, lastMonth, lastDay) + 86_399
    };
  }

  private static long secondsBefore(int year, int month, int day) {
    return 86_400L * (daysBefore(year, month, day) - daysBefore(1970, 1, 1));
  }

  private static int daysBefore(int year, int month, int day) {
    int days = day - 1;
    for (int y = 1; y < year; y++) {
      days += isLeap(y) ? 366 : 365;
    }
    for (int m = 1; m < month; m++) {
      days += daysIn(year, m);
    }
    return days;
  }

  private static boolean isLeap(int year) {
    return year % 400 == 0 || year % 4 == 0 && year % 100 != 0;
  }

  /** The text with each digit as a d; a d of its own becomes an x. */
  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    for (char c : text.toCharArray()) {
      shape.append(c >= '0' && c <= '9' ? 'd' : c == 'd' ? 'x' : c);
    }
    return shape.toString();
  }

  private static int number(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
