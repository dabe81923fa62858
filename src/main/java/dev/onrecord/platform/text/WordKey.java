package dev.onrecord.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Computes the key of a word: two words are the same if their keys are equal. A key ignores case,
 * invisible characters and brackets. Accents and other marks count.
 */
final class WordKey {

  private static final Pattern THOUSANDS =
      Pattern.compile("\\p{Nd}{1,3}(?:,\\p{Nd}{3})++(?:\\..*)?");

  /** Letters separated by full stops, as in U.S. or a.m. */
  private static final Pattern DOTTED =
      Pattern.compile("\\p{L}\\p{M}*\\p{L}?(?:\\.\\p{L}\\p{M}*+)++\\.?");

  private static final char ARABIC_PERCENT = '\u066A';

  private WordKey() {}

  /** The key of a word as written. */
  static String of(String word) {
    if (isPlain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String kept =
        Folding.WORDS.of(word).replace("[", "").replace("]", "").replace(ARABIC_PERCENT, '%');
    if (DOTTED.matcher(kept).matches()) {
      kept = kept.replace(".", "");
    } else if (THOUSANDS.matcher(kept).matches()) {
      kept = kept.replace(",", "");
    }
    if (kept.startsWith(".") && kept.length() > 1) {
      kept = "0" + kept;
    }
    return kept.endsWith("n't") ? kept.substring(0, kept.length() - 2) + "t" : kept;
  }

  /** Whether a word has only ASCII letters, as most do, so that no other rule applies. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }
}
