package dev.onrecord.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

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
   * @throws Problem where the cursor is not one that {@link #encode} made for the same query with
   *     as many values
   */
  public static String[] decode(String query, String cursor, int count) {
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
    if (values.length != count || !encode(query, values).equals(cursor)) {
      throw invalid();
    }
    return values;
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
