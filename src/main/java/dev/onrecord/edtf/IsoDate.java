package dev.onrecord.edtf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * An EDTF date in plain ISO 8601, which other vocabularies require. It says no more than the EDTF
 * date, but may say less: that a date is approximate is lost.
 *
 * @param text a year, month, day, time or interval; an open end is {@code ..}
 * @param isExact whether it is a single day or time, and says as much as the EDTF date
 */
public record IsoDate(String text, boolean isExact) {

  private static final Pattern PLAIN = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2}(T.+)?)?)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[^/~?%]+)?");

  public static IsoDate of(EdtfDate date) {
    if (DAY.matcher(date.text()).matches()) {
      return new IsoDate(date.text(), true);
    }
    String plain = date.text().replaceAll("[~?%]", "");
    int slash = plain.indexOf('/');
    if (slash < 0) {
      boolean isPlain = PLAIN.matcher(plain).matches();
      return new IsoDate(isPlain ? plain : day(date.earliest()) + "/" + day(date.latest()), false);
    }
    String from = side(plain.substring(0, slash), date.earliest());
    String to = side(plain.substring(slash + 1), date.latest());
    return new IsoDate(from + "/" + to, false);
  }

  /** One side of an interval: as given where ISO 8601 has it, else the day that bounds it. */
  private static String side(String text, long bound) {
    return text.equals("..") || PLAIN.matcher(text).matches() ? text : day(bound);
  }

  private static String day(long second) {
    return Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
