package dev.onrecord.check;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases a date for a sentence. */
final class DatePhrase {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");
  private static final String OPEN = "..";

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
    if (edtf.endsWith("~")) {
      return "around " + plain(edtf.substring(0, edtf.length() - 1));
    }
    Matcher date = DATE.matcher(edtf);
    return (date.matches() && date.group(3) != null ? "on " : "in ") + plain(edtf);
  }

  private static String plain(String edtf) {
    Matcher date = DATE.matcher(edtf);
    if (!date.matches() || date.group(2) == null) {
      return edtf;
    }
    String month =
        Month.of(Integer.parseInt(date.group(2))).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String day = date.group(3) == null ? "" : Integer.parseInt(date.group(3)) + " ";
    return day + month + " " + date.group(1);
  }
}
