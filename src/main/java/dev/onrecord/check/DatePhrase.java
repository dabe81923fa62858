package dev.onrecord.check;

import dev.onrecord.edtf.EdtfWords;
import java.time.format.TextStyle;

/** Phrases a date for a sentence. */
final class DatePhrase {

  private static final EdtfWords WORDS = new EdtfWords(TextStyle.FULL_STANDALONE, false);
  private static final String OPEN = "..";

  private DatePhrase() {}

  /** An EDTF date with its preposition, as in "in January 2024". */
  static String of(String edtf) {
    String[] ends = edtf.split("/");
    if (ends.length == 1) {
      return WORDS.on(edtf);
    }
    if (ends[0].equals(OPEN)) {
      return "by " + WORDS.plain(ends[1]);
    }
    return ends[1].equals(OPEN)
        ? WORDS.on(ends[0]) + " or later"
        : "between %s and %s".formatted(WORDS.plain(ends[0]), WORDS.plain(ends[1]));
  }
}
