package dev.onrecord.platform.page;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;

/**
 * Where a page ended: the sort values of its last item. Opaque to clients, and bound to its query
 * by a checksum, so that a cursor of another query, or one made up, is refused rather than misread.
 * The checksum holds no secret: a cursor grants nothing.
 */
public final class Cursor {

  private static final int CHECKSUM_BYTES = 8;
  private static final char SEPARATOR = '\n';

  private Cursor() {}

  /** The cursor behind the given sort values, for the query in its normal form. */
  public static String encode(String query, String... values) {
    byte[] position =
        String.join(String.valueOf(SEPARATOR), values).getBytes(StandardCharsets.UTF_8);
    byte[] sum = checksum(query, position);
    byte[] whole = Arrays.copyOf(sum, sum.length + position.length);
    System.arraycopy(position, 0, whole, sum.length, position.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * The sort values in a cursor.
   *
   * @param readers one for each value, to read it from its text
   * @throws Problem where the cursor is not one that {@link #encode} made for the same query with
   *     such values
   */
  @SafeVarargs
  public static Object[] decode(String query, String cursor, Function<String, ?>... readers) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (whole.length < CHECKSUM_BYTES) {
      throw invalid();
    }
    byte[] position = Arrays.copyOfRange(whole, CHECKSUM_BYTES, whole.length);
    if (!Arrays.equals(checksum(query, position), Arrays.copyOf(whole, CHECKSUM_BYTES))) {
      throw invalid();
    }
    String[] values =
        new String(position, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1);
    // The last character of base64 has spare bits: only the very text that was given is good.
    if (values.length != readers.length || !encode(query, values).equals(cursor)) {
      throw invalid();
    }
    Object[] read = new Object[values.length];
    try {
      for (int i = 0; i < values.length; i++) {
        read[i] = readers[i].apply(values[i]);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Whoever knows how the checksum is made can make one for any text.
      throw invalid();
    }
    return read;
  }

  private static Problem invalid() {
    return Problem.field(ProblemType.INVALID_CURSOR, "cursor", "is not one that this query gave");
  }

  private static byte[] checksum(String query, byte[] position) {
    return Arrays.copyOf(
        Digests.sha256(query.getBytes(StandardCharsets.UTF_8), new byte[1], position),
        CHECKSUM_BYTES);
  }
}
