package dev.onrecord.edtf;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a date that is not an interval in words, which say no more than the date does.
 *
 * @param months how months are written
 * @param hasTime whether the time of day is said
 */
public record EdtfWords(TextStyle months, boolean hasTime) {

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
  public String plain(String edtf) {
    Matcher mark = MARK.matcher(edtf);
    return mark.find()
        ? MARKS.get(mark.group()) + unmarked(edtf.substring(0, mark.start()))
        : unmarked(edtf);
  }

  /** The same, with "in" before what is longer than a day. */
  public String within(String edtf) {
    return after(edtf, "");
  }

  /** The same, with "in", or with "on" before a day. */
  public String on(String edtf) {
    return after(edtf, "on ");
  }

  private String after(String edtf, String beforeDay) {
    String plain = plain(edtf);
    if (edtf.endsWith("~") || edtf.endsWith("%")) {
      return plain;
    }
    String preposition = isDay(edtf) ? beforeDay : "in ";
    String probably = MARKS.get("?");
    return plain.startsWith(probably)
        ? probably + preposition + plain.substring(probably.length())
        : preposition + plain;
  }

  private static boolean isDay(String edtf) {
    int lastDigit = "2024-07-2".length();
    return edtf.length() > lastDigit && Character.isDigit(edtf.charAt(lastDigit));
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
