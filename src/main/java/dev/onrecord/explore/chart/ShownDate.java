package dev.onrecord.explore.chart;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of any precision in words, which say no more than the date does. */
public record ShownDate(EdtfDate date, DateSign sign) {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}:\\d{2}):\\d{2}Z)?)?)?");

  public static ShownDate of(EdtfDate date) {
    return new ShownDate(date, DateSign.of(date));
  }

  public static ShownDate of(String edtf) {
    return of(EdtfDate.parse(edtf));
  }

  /** The day of an instant, in UTC. */
  public static ShownDate of(Instant instant) {
    return of(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
  }

  /** Such as "in February 2023" or "by 24 July 2024". */
  public String words() {
    return words(TextStyle.FULL_STANDALONE, " to ");
  }

  /** The same with abbreviated months and no time of day. */
  public String brief() {
    return words(TextStyle.SHORT_STANDALONE, " – ");
  }

  /** The value of the attribute {@code datetime}, or null for dates that HTML lacks. */
  public String machine() {
    boolean isPlain = sign != DateSign.AROUND && date.text().indexOf('/') < 0;
    return isPlain ? date.text() : null;
  }

  /** The name of the symbol that draws the sign. */
  public String symbol() {
    return "d-" + EnumNames.snake(sign);
  }

  private String words(TextStyle months, String to) {
    String text = date.text();
    String[] ends = text.split("/");
    return switch (sign) {
      case EXACT -> plain(text, months);
      case AROUND -> "around " + plain(text.substring(0, text.length() - 1), months);
      case BY -> "by " + plain(ends[1], months);
      case FROM -> plain(ends[0], months) + " or later";
      case WITHIN ->
          ends.length == 1
              ? "in " + plain(text, months)
              : plain(ends[0], months) + to + plain(ends[1], months);
    };
  }

  private static String plain(String edtf, TextStyle months) {
    Matcher date = DATE.matcher(edtf);
    if (!date.matches() || date.group(2) == null) {
      return edtf;
    }
    String month = Month.of(Integer.parseInt(date.group(2))).getDisplayName(months, Locale.ENGLISH);
    String day = date.group(3) == null ? "" : Integer.parseInt(date.group(3)) + " ";
    String time =
        date.group(4) == null || months == TextStyle.SHORT_STANDALONE
            ? ""
            : ", " + date.group(4) + " UTC";
    return day + month + " " + date.group(1) + time;
  }
}
