package dev.onrecord.explore.chart;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for a date that is not an interval.
 *
 * @param months how months are written
 * @param hasTime whether the time of day is said
 */
record DateWords(TextStyle months, boolean hasTime) {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})(?:T(?<time>\\d{2}:\\d{2}):[\\d.]+(?<zone>.*))?)?)?");

  /** The parts that are not known, after those that are. */
  private static final Pattern UNKNOWN_PARTS = Pattern.compile("(-XX)+");

  private static final Pattern MARK = Pattern.compile("[~?%]$");

  private static final Map<String, String> MARKS =
      Map.of("~", "around ", "?", "probably ", "%", "probably around ");

  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  /** The number of the first season, where other dates have a month. */
  private static final int SPRING = 21;

  /** What a date says, without a preposition. */
  String plain(String edtf) {
    Matcher mark = MARK.matcher(edtf);
    return mark.find()
        ? MARKS.get(mark.group()) + unmarked(edtf.substring(0, mark.start()))
        : unmarked(edtf);
  }

  /** The same after "in" for what is longer than a day, unless something else comes before it. */
  String within(String edtf) {
    String plain = plain(edtf);
    if (edtf.endsWith("~") || edtf.endsWith("%") || Character.isDigit(dayOf(edtf))) {
      return plain;
    }
    String probably = MARKS.get("?");
    return plain.startsWith(probably)
        ? probably + "in " + plain.substring(probably.length())
        : "in " + plain;
  }

  /** The last digit of the day of a date, or a space without one. */
  private static char dayOf(String edtf) {
    int place = "2024-07-2".length();
    return edtf.length() > place ? edtf.charAt(place) : ' ';
  }

  private String unmarked(String edtf) {
    if (edtf.matches("\\d{3}X")) {
      return "the " + edtf.replace('X', '0') + "s";
    }
    if (edtf.matches("\\d{2}XX")) {
      return "the years %s to %s".formatted(edtf.replace('X', '0'), edtf.replace('X', '9'));
    }
    Matcher date = DATE.matcher(UNKNOWN_PARTS.matcher(edtf).replaceFirst(""));
    if (!date.matches()) {
      throw new IllegalArgumentException(edtf);
    }
    String year = date.group("year");
    if (date.group("month") == null) {
      return year;
    }
    int month = Integer.parseInt(date.group("month"));
    if (month >= SPRING) {
      return season(month - SPRING, year);
    }
    String day = date.group("day") == null ? "" : Integer.parseInt(date.group("day")) + " ";
    String name = Month.of(month).getDisplayName(months, Locale.ENGLISH);
    return day + name + " " + year + time(date);
  }

  /** Winter begins in December, so most of it is in the next year. */
  private static String season(int season, String year) {
    String name = SEASONS.get(season);
    return name.equals("winter")
        ? "winter %s–%02d".formatted(year, (Integer.parseInt(year) + 1) % 100)
        : name + " " + year;
  }

  private String time(Matcher date) {
    if (date.group("time") == null || !hasTime) {
      return "";
    }
    String zone = date.group("zone");
    return ", %s %s"
        .formatted(
            date.group("time"),
            zone.isEmpty() ? "local time" : zone.equals("Z") ? "UTC" : "UTC" + zone);
  }
}
