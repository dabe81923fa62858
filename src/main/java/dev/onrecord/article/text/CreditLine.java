package dev.onrecord.article.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credit line at the end of quoted words: a dash, a name, and perhaps a handle and a date. */
record CreditLine(int start, String author, String handle, String date) {

  /**
   * Each part but the name is possessive, and a name neither begins nor ends with a space:
   * otherwise, a line of spaces could be divided among the parts in millions of ways.
   */
  private static final Pattern LINE =
      Pattern.compile(
          "[—–―-]{1,2}+\\s*+(?<name>[^(@\\n\\s—–―-][^(@\\n—]{0,78}?[^(@\\n\\s—])\\s*+(?:\\((?<handle>@[\\w.@-]++)\\))?+[,\\s]*+"
              + "(?<date>(?:\\w{3,12}+\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\w{3,12}+ \\d{4}|\\d{4}-\\d{2}-\\d{2})?+)\\s*+$");

  /** The maximum length of a line, in characters. */
  private static final int LONGEST = 160;

  /** The credit line at the end of a text, or null. */
  static CreditLine endOf(String text) {
    int from = Math.max(0, text.length() - LONGEST);
    Matcher line = LINE.matcher(text).region(from, text.length());
    if (!line.find()) {
      return null;
    }
    String date = line.group("date");
    return new CreditLine(
        line.start(),
        line.group("name").strip(),
        line.group("handle"),
        date == null || date.isEmpty() ? null : date);
  }

  Block.Credit credit(String url) {
    return new Block.Credit(author, handle, date, url);
  }
}
