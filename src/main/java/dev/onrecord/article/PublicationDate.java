package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of an article.
 *
 * @param edtf null if unknown
 * @param day null unless the date is known to the day
 */
record PublicationDate(EdtfDate edtf, LocalDate day) {

  /** A date as web pages give it. The time and zone after it are ignored. */
  private static final Pattern WRITTEN = Pattern.compile("^\\s*(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?$");

  /**
   * Takes the date of the client, or else that of the page.
   *
   * @param written the page's date as it is written; ignored unless it is a date
   */
  static PublicationDate of(EdtfDate given, String written) {
    if (given != null) {
      return new PublicationDate(given, day(given));
    }
    Matcher date = WRITTEN.matcher(written == null ? "" : written);
    if (!date.matches()) {
      return new PublicationDate(null, null);
    }
    try {
      EdtfDate found = EdtfDate.parse(date.group(1));
      return new PublicationDate(found, day(found));
    } catch (IllegalArgumentException e) {
      return new PublicationDate(null, null);
    }
  }

  private static LocalDate day(EdtfDate date) {
    if (!date.isCertain()) {
      return null;
    }
    LocalDate first = toDay(date.earliest());
    return first.equals(toDay(date.latest())) ? first : null;
  }

  private static LocalDate toDay(long second) {
    return Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The date of a statement that is only known to be no later than the article. */
  String latest(LocalDate today) {
    if (edtf == null || edtf.latest() == EdtfDate.OPEN_END) {
      return "../" + today;
    }
    boolean isPlain = edtf.text().matches("\\d{4}(-\\d{2}){0,2}");
    return "../" + (isPlain ? edtf.text() : toDay(edtf.latest()).toString());
  }
}
