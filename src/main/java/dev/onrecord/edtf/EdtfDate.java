package dev.onrecord.edtf;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date of any precision, in the subset of the Extended Date/Time Format (EDTF, ISO 8601-2) that
 * {@link #ACCEPTED} shows, with the interval that it covers.
 *
 * @param text the date as given
 * @param earliest the first second covered, in seconds since 1970-01-01T00:00:00 on the clock of
 *     the place; {@link #OPEN_START} if the start is open
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
      "2023, 2023-02, 2023-02-14, 2023-02-14T16:05:00Z, 2023-02-14T16:05:00-08:00, 2024-01/2024-03, ../2024-07-24,"
          + " 2018/.., 2023-02~, 2023?, 2023%, 202X, 2023-XX, 2023-21";

  /** Longer than every accepted date. */
  static final int MAX_LENGTH = 41;

  /** A pattern for clients. */
  static final String PATTERN = EdtfParser.PATTERN;

  private static final Pattern UNSURE = Pattern.compile("[~?%]|\\d{4}-2[1-4](?!\\d)");

  /**
   * Parses a date.
   *
   * @throws IllegalArgumentException with a message for the client, if the format is not accepted,
   *     the date does not exist, or the interval ends before it begins
   */
  public static EdtfDate parse(String text) {
    return EdtfParser.parse(text);
  }

  /** Whether the date is bounded at both ends and exact. */
  public boolean isCertain() {
    return isCertain(text);
  }

  /** Like {@link #isCertain()}, for a valid date that need not be parsed. */
  public static boolean isCertain(String text) {
    return isExact(text) && !text.contains("..");
  }

  /**
   * Whether a valid date claims to cover what it describes: it is neither approximate nor
   * uncertain, nor a season, which begins and ends elsewhere on the other hemisphere.
   */
  public static boolean isExact(String text) {
    return !UNSURE.matcher(text).find();
  }

  /**
   * The second in UTC of a valid date with a time and an offset; {@link #earliest} is the time on
   * the clock of the place.
   */
  public static OptionalLong utc(String text) {
    return EdtfParser.utc(text);
  }

  @Override
  public String toString() {
    return text;
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
