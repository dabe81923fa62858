package dev.onrecord.check;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases a date for a sentence. */
final class DatePhrase {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");
  private static final String OPEN = "..";

  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  private DatePhrase() {}

  /** An EDTF date with its preposition, as in "in January 2024". */
  static String of(String edtf) {
    String[] ends = edtf.split("/");
    if (ends.length == 2) {
      if (ends[0].equals(OPEN)) {
        return "by " + plain(ends[1]);
      }
      return ends[1].equals(OPEN)
          ? "after " + plain(ends[0])
          : "between %s and %s".formatted(plain(ends[0]), plain(ends[1]));
    }
    String date = edtf.replaceAll("[~?%]$", "");
    String unsure =
        switch (edtf.charAt(edtf.length() - 1)) {
          case '?' -> "probably ";
          case '~' -> "around ";
          case '%' -> "probably around ";
          default -> "";
        };
    Matcher parts = DATE.matcher(date);
    boolean isDay = parts.matches() && parts.group(3) != null;
    String preposition = isDay ? "on " : "in ";
    return unsure.endsWith("around ") ? unsure + plain(date) : unsure + preposition + plain(date);
  }

  private static String plain(String qualified) {
    String edtf = qualified.replaceAll("[~?%]$|(-XX)+", "");
    if (edtf.endsWith("XX")) {
      return "the years %s to %s".formatted(edtf.replace('X', '0'), edtf.replace('X', '9'));
    }
    if (edtf.endsWith("X")) {
      return "the " + edtf.replace('X', '0') + "s";
    }
    Matcher date = DATE.matcher(edtf);
    if (!date.matches() || date.group(2) == null) {
      return edtf;
    }
    int month = Integer.parseInt(date.group(2));
    if (month > 20) {
      return SEASONS.get(month - 21) + " " + date.group(1);
    }
    String day = date.group(3) == null ? "" : Integer.parseInt(date.group(3)) + " ";
    return day
        + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + date.group(1);
  }
}
