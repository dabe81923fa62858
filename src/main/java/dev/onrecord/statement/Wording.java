package dev.onrecord.statement;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.text.Folding;
import dev.onrecord.platform.text.Word;
import dev.onrecord.platform.text.WordReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Compares texts by their words, as checks of quotations do: case, punctuation between words and
 * invisible characters are ignored; accents and signs that carry meaning count. A change makes the
 * stored {@code words_hash} outdated and needs a migration.
 */
public final class Wording {

  private static final int BYTES = 16;

  private Wording() {}

  /** A hash that is equal for the same words. */
  public static String hash(String text) {
    String words =
        WordReader.read(Folding.WORDS.of(text)).stream()
            .map(Word::key)
            .collect(Collectors.joining(" "));
    // A text of punctuation has no words; it only equals the identical text.
    byte[] compared = (words.isEmpty() ? text : words).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digests.sha256(compared), 0, BYTES);
  }
}
