package dev.onrecord.article.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credit line at the end of quoted words: a dash, a name, and perhaps a handle and a date. */
record CreditLine(int start, String author, String handle, String date) {

  /** A date without a year needs a month: "Example 12" is a name. */
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*+\\.?";

  /**
   * What may follow the name. Each part is possessive: otherwise, a line of spaces could be divided
   * among them in millions of ways.
   */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?:\\((?<handle>@[\\w.@-]++)\\))?+[,\\s]*+"
              + "(?:\\d{1,2}:\\d{2}(?: ?[AaPp][Mm])? [·•] )?+(?:on )?+"
              + "(?<date>(?:\\w{3,12}+\\.? \\d{1,2}(?:st|nd|rd|th)?, \\d{4}"
              + "|\\d{1,2}(?:st|nd|rd|th|\\.)? \\w{3,12}+\\.? \\d{4}|\\d{4}-\\d{2}-\\d{2}"
              + "|"
              + MONTH
              + " \\d{1,2}|\\d{1,2} "
              + MONTH
              + ")?+)"
              + "(?: at \\d{1,2}:\\d{2}(?: ?[AaPp][Mm])?)?+\\s*+$");

  private static final String DASHES = "—–―-";

  private static final String NEVER_IN_NAMES = "(@\n";

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 80;

  /** The maximum length of a line, in characters. */
  private static final int LONGEST = 160;

  /** The credit line at the end of a text, or null. */
  static CreditLine endOf(String text) {
    int from = Math.max(0, text.length() - LONGEST);
    Matcher after = AFTER_NAME.matcher(text).region(from, text.length());
    if (!after.find()) {
      return null;
    }
    int end = after.start();
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    for (int dash = lowest(text, from, end); dash < end; dash++) {
      int name = isDash(text, dash) ? afterDash(text, dash, end) : end;
      int length = end - name;
      if (length >= SHORTEST_NAME && length <= LONGEST_NAME && !isDash(text, name)) {
        return new CreditLine(
            dash, text.substring(name, end), part("handle", after), part("date", after));
      }
    }
    return null;
  }

  /** A part of the match, or null. A failed match further to the left may have left a group. */
  private static String part(String group, Matcher after) {
    boolean isPart = after.start(group) >= after.start() && after.end(group) > after.start(group);
    return isPart ? after.group(group) : null;
  }

  /** The first place for the dash, since some characters are never part of a name. */
  private static int lowest(String text, int from, int end) {
    int lowest = from;
    for (int i = from; i < end; i++) {
      if (NEVER_IN_NAMES.indexOf(text.charAt(i)) >= 0) {
        lowest = i + 1;
      } else if (text.charAt(i) == '—') {
        lowest = i > lowest && isDash(text, i - 1) ? i - 1 : i;
      }
    }
    return lowest;
  }

  /** The start of the name after one or two dashes. */
  private static int afterDash(String text, int dash, int end) {
    int at = dash + 1;
    if (at < end && isDash(text, at)) {
      at++;
    }
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDash(String text, int at) {
    return DASHES.indexOf(text.charAt(at)) >= 0;
  }

  Block.Credit credit(String url) {
    return new Block.Credit(author, handle, date, url);
  }
}
