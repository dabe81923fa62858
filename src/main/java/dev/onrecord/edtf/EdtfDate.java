package dev.onrecord.edtf;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date of any precision, in the subset of the Extended Date/Time Format (EDTF, ISO 8601-2) that
 * {@link #ACCEPTED} shows, with the interval that it covers.
 *
 * @param text the date as given
 * @param earliest the first second covered, in seconds since 1970-01-01T00:00:00Z; {@link
 *     #OPEN_START} if the start is open
 * @param latest the last second covered; {@link #OPEN_END} if the end is open
 */
@Schema(
    name = "EdtfDate",
    type = SchemaType.STRING,
    description = "A date of any precision (EDTF, ISO 8601-2): " + EdtfDate.ACCEPTED,
    examples = "2023-02",
    maxLength = EdtfDate.MAX_LENGTH,
    pattern = EdtfDate.PATTERN)
@JsonDeserialize(using = EdtfDate.Reader.class)
public record EdtfDate(@JsonValue String text, long earliest, long latest) {

  /** Sorts before the first second of the year 1. */
  public static final long OPEN_START = -100_000_000_000L;

  /** Sorts after the last second of the year 9999. */
  public static final long OPEN_END = 1_000_000_000_000L;

  /** Examples of the accepted formats, for messages. */
  public static final String ACCEPTED =
      "2023, 2023-02, 2023-02-14, 2023-02-14T16:05:00Z, 2024-01/2024-03, ../2024-07-24, 2018/.., 2023-02~";

  /** Longer than every accepted date. */
  static final int MAX_LENGTH = 41;

  private static final String YEAR_TEXT = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";
  private static final String MONTH_TEXT = "-(0[1-9]|1[0-2])";
  private static final String DAY_TEXT = "-(0[1-9]|[12][0-9]|3[01])";
  private static final String SPAN_TEXT = YEAR_TEXT + "(" + MONTH_TEXT + "(" + DAY_TEXT + ")?)?";
  private static final String SECOND_TEXT =
      YEAR_TEXT + MONTH_TEXT + DAY_TEXT + "T([01][0-9]|2[0-3])(:[0-5][0-9]){2}Z";

  /**
   * A pattern for clients. It does not check the length of months or that an interval ends after it
   * begins.
   */
  static final String PATTERN =
      "^("
          + SPAN_TEXT
          + "~?|"
          + SECOND_TEXT
          + "|"
          + SPAN_TEXT
          + "/("
          + SPAN_TEXT
          + "|[.][.])|[.][.]/"
          + SPAN_TEXT
          + ")$";

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern SECOND =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})Z");

  /**
   * Parses a date.
   *
   * @throws IllegalArgumentException with a message for the client, if the format is not accepted,
   *     the date does not exist, or the interval ends before it begins
   */
  public static EdtfDate parse(String text) {
    try {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
      }
      Matcher second = SECOND.matcher(text);
      if (second.matches()) {
        long at = second(second);
        return new EdtfDate(text, at, at);
      }
      Span span = span(text.endsWith("~") ? text.substring(0, text.length() - 1) : text);
      return new EdtfDate(text, span.earliest, span.latest);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("does not exist; accepted formats: " + ACCEPTED, e);
    }
  }

  /** Whether the date is bounded at both ends and not approximate. */
  public boolean isCertain() {
    return isCertain(text);
  }

  /** Like {@link #isCertain()}, for a valid date that need not be parsed. */
  public static boolean isCertain(String text) {
    return !text.endsWith("~") && !text.contains("..");
  }

  @Override
  public String toString() {
    return text;
  }

  private static EdtfDate interval(String text, String from, String to) {
    boolean openStart = from.equals("..");
    boolean openEnd = to.equals("..");
    if (openStart && openEnd) {
      throw new IllegalArgumentException("must not be open at both ends");
    }
    long earliest = openStart ? OPEN_START : span(from).earliest;
    long latest = openEnd ? OPEN_END : span(to).latest;
    if (earliest > latest) {
      throw new IllegalArgumentException("ends before it begins");
    }
    return new EdtfDate(text, earliest, latest);
  }

  private static Span span(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      throw new IllegalArgumentException("is not a date; accepted formats: " + ACCEPTED);
    }
    int year = Integer.parseInt(date.group(1));
    if (year == 0) {
      throw new DateTimeException("there is no year 0");
    }
    if (date.group(2) == null) {
      return Span.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null) {
      YearMonth wholeMonth = YearMonth.of(year, month);
      return Span.of(wholeMonth.atDay(1), wholeMonth.atEndOfMonth());
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
    return Span.of(day, day);
  }

  private static long second(Matcher second) {
    int year = Integer.parseInt(second.group(1));
    if (year == 0) {
      throw new DateTimeException("there is no year 0");
    }
    return LocalDateTime.of(
            year,
            Integer.parseInt(second.group(2)),
            Integer.parseInt(second.group(3)),
            Integer.parseInt(second.group(4)),
            Integer.parseInt(second.group(5)),
            Integer.parseInt(second.group(6)))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private record Span(long earliest, long latest) {
    static Span of(LocalDate first, LocalDate last) {
      return new Span(
          first.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
          last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1);
    }
  }

  /**
   * Reads the text. By default Jackson would also accept the parts of the record, bypassing the
   * parser.
   */
  static final class Reader extends JsonDeserializer<EdtfDate> {
    @Override
    public EdtfDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = context.readValue(parser, String.class);
      try {
        return parse(text);
      } catch (IllegalArgumentException e) {
        throw new InvalidFormatException(parser, e.getMessage(), null, EdtfDate.class);
      }
    }
  }
}
