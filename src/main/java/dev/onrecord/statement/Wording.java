package dev.onrecord.statement;

import dev.onrecord.platform.Digests;
import dev.onrecord.subject.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Compares texts by their words: case, accents, punctuation and spacing are ignored. */
final class Wording {

  private static final int BYTES = 16;

  private Wording() {}

  /** A hash that is equal for the same words. */
  static String hash(String text) {
    String words = NameKey.folded(text);
    // A text of symbols has no words; it only equals the identical text.
    byte[] compared = (words.isEmpty() ? text : words).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digests.sha256(compared), 0, BYTES);
  }
}
