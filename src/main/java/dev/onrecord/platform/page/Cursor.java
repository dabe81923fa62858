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
 * The sort values of the last item of a page. Opaque to clients, and bound to its query by a
 * checksum, so that a cursor of another query, or a forged one, is refused. The checksum needs no
 * secret, since a cursor grants nothing.
 */
public final class Cursor {

  private static final int CHECKSUM_BYTES = 8;
  private static final char SEPARATOR = '\n';

  private Cursor() {}

  /** Encodes sort values, for a query in canonical form. */
  public static String encode(String query, String... values) {
    byte[] position =
        String.join(String.valueOf(SEPARATOR), values).getBytes(StandardCharsets.UTF_8);
    byte[] sum = checksum(query, position);
    byte[] bytes = Arrays.copyOf(sum, sum.length + position.length);
    System.arraycopy(position, 0, bytes, sum.length, position.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Decodes the sort values of a cursor.
   *
   * @param parsers one parser per value
   * @throws Problem if {@link #encode} did not create the cursor for this query
   */
  @SafeVarargs
  public static Object[] decode(String query, String cursor, Function<String, ?>... parsers) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (bytes.length < CHECKSUM_BYTES) {
      throw invalid();
    }
    byte[] position = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, bytes.length);
    if (!Arrays.equals(checksum(query, position), Arrays.copyOf(bytes, CHECKSUM_BYTES))) {
      throw invalid();
    }
    String[] values =
        new String(position, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1);
    // The last base64 character has spare bits: only the exact text is accepted.
    if (values.length != parsers.length || !encode(query, values).equals(cursor)) {
      throw invalid();
    }
    Object[] read = new Object[values.length];
    try {
      for (int i = 0; i < values.length; i++) {
        read[i] = parsers[i].apply(values[i]);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // A client that knows the algorithm can forge a checksum for any text.
      throw invalid();
    }
    return read;
  }

  private static Problem invalid() {
    return Problem.field(ProblemType.INVALID_CURSOR, "cursor", "was not returned by this query");
  }

  private static byte[] checksum(String query, byte[] position) {
    return Arrays.copyOf(
        Digests.sha256(query.getBytes(StandardCharsets.UTF_8), new byte[1], position),
        CHECKSUM_BYTES);
  }
}
