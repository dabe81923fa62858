package dev.onrecord.statement;

import dev.onrecord.platform.Digests;
import dev.onrecord.subject.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Whether two texts are the same words, whatever their case, accents, punctuation and spaces. */
final class Wording {

  private static final int BYTES = 16;

  private Wording() {}

  /** A checksum that is the same for the same words. */
  static String hash(String text) {
    String words = NameKey.folded(text);
    // A text of signs alone has no words: it is only ever the same as itself.
    byte[] compared = (words.isEmpty() ? text : words).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digests.sha256(compared), 0, BYTES);
  }
}
