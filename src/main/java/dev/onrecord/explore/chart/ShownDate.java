package dev.onrecord.explore.chart;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.edtf.EdtfWords;
import dev.onrecord.platform.EnumNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.regex.Pattern;

/** A date of any precision in words, which say no more than the date does. */
public record ShownDate(EdtfDate date, DateSign sign) {

  private static final EdtfWords FULL = new EdtfWords(TextStyle.FULL_STANDALONE, true);
  private static final EdtfWords BRIEF = new EdtfWords(TextStyle.SHORT_STANDALONE, false);

  /** What HTML calls a month, a date, or a date and time, or a year of four digits. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "\\d{4}(-[01]\\d(-\\d{2}(T[\\d:]{8}([.]\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

  private static final Pattern UNCERTAIN = Pattern.compile("[?%]");

  private static final Pattern IN = Pattern.compile("^(probably )?in ");

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
    return words(FULL, " to ");
  }

  /** The same with abbreviated months and no time of day. */
  public String brief() {
    return words(BRIEF, " – ");
  }

  /** Words without the preposition "in", which another one replaces. */
  public static String withoutIn(String words) {
    return IN.matcher(words).replaceFirst("$1");
  }

  /** What the date says about when something was said. */
  public String meaning() {
    if (sign != DateSign.AROUND) {
      return sign.meaning();
    }
    if (UNCERTAIN.matcher(date.text()).find()) {
      return "The date is not certain";
    }
    return date.text().indexOf('~') >= 0
        ? sign.meaning()
        : "A season: its months depend on the hemisphere";
  }

  /** The value of the attribute {@code datetime}, or null for dates that HTML lacks. */
  public String machine() {
    return MACHINE.matcher(date.text()).matches() ? date.text() : null;
  }

  /** The name of the symbol that draws the sign. */
  public String symbol() {
    return "d-" + EnumNames.snake(sign);
  }

  private String words(EdtfWords words, String to) {
    String[] ends = date.text().split("/");
    return switch (sign) {
      case BY -> "by " + words.plain(ends[1]);
      case FROM -> words.plain(ends[0]) + " or later";
      case EXACT, WITHIN, AROUND ->
          ends.length == 1
              ? words.within(ends[0])
              : words.plain(ends[0]) + to + words.plain(ends[1]);
    };
  }
}
