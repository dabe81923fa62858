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
 * A date as exactly as it is known, in the part of the Extended Date/Time Format (EDTF, ISO 8601-2)
 * that {@link #ACCEPTED} shows, with the interval that it covers.
 *
 * @param text the date as it was given
 * @param earliest the first second covered, in seconds since 1970-01-01T00:00:00Z; {@link
 *     #OPEN_START} where the start is open
 * @param latest the last second covered, likewise; {@link #OPEN_END} where the end is open
 */
@Schema(
    name = "EdtfDate",
    type = SchemaType.STRING,
    description = "A date as exactly as it is known (EDTF, ISO 8601-2): " + EdtfDate.ACCEPTED,
    examples = "2023-02",
    maxLength = EdtfDate.MAX_LENGTH,
    pattern = EdtfDate.PATTERN)
@JsonDeserialize(using = EdtfDate.Reader.class)
public record EdtfDate(@JsonValue String text, long earliest, long latest) {

  /** Sorts before the first second of the year 1. */
  public static final long OPEN_START = -100_000_000_000L;

  /** Sorts after the last second of the year 9999. */
  public static final long OPEN_END = 1_000_000_000_000L;

  /** What a caller may write, for messages. */
  public static final String ACCEPTED =
      "2023, 2023-02, 2023-02-14, 2023-02-14T16:05:00Z, 2024-01/2024-03, ../2024-07-24, 2018/.., 2023-02~";

  /** The longest, an interval of two days or a second, has fewer. */
  static final int MAX_LENGTH = 41;

  private static final String YEAR_TEXT = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";
  private static final String MONTH_TEXT = "-(0[1-9]|1[0-2])";
  private static final String DAY_TEXT = "-(0[1-9]|[12][0-9]|3[01])";
  private static final String SPAN_TEXT = YEAR_TEXT + "(" + MONTH_TEXT + "(" + DAY_TEXT + ")?)?";
  private static final String SECOND_TEXT =
      YEAR_TEXT + MONTH_TEXT + DAY_TEXT + "T([01][0-9]|2[0-3])(:[0-5][0-9]){2}Z";

  /**
   * What a date looks like, for clients; which months have 31 days, and what ends before it begins,
   * it does not know.
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
   * Reads a date.
   *
   * @throws IllegalArgumentException with a message for the caller, where the text is none of the
   *     accepted forms, names a day that does not exist, or ends before it begins
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
      throw new IllegalArgumentException("is not a date that exists; accepted are " + ACCEPTED, e);
    }
  }

  /** Whether the date is bounded at both ends and not marked as approximate. */
  public boolean isCertain() {
    return isCertain(text);
  }

  /** The same of a date that was accepted once, and need not be read again. */
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
      throw new IllegalArgumentException("is open at both ends, which says nothing");
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
      throw new IllegalArgumentException("is not a date; accepted are " + ACCEPTED);
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
   * Reads the text: Jackson by itself would take the parts of a record too, and pass the parser by.
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
