package dev.onrecord.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key of a word: two words are the same if their keys are. It has no case, invisible characters
 * and brackets; accents and all other marks count.
 */
final class WordKey {

  private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Cf}\\[\\]]+");

  private static final Pattern APOSTROPHES =
      Pattern.compile("[\\u2018\\u2019\\u02BC\\u00B4`\\uFF07]");

  private static final Pattern THOUSANDS =
      Pattern.compile("\\p{Nd}{1,3}(?:,\\p{Nd}{3})++(?:\\..*)?");

  /** Letters with points between, and after. */
  private static final Pattern POINTED =
      Pattern.compile("\\p{L}\\p{M}*\\p{L}?(?:\\.\\p{L}\\p{M}*+)++\\.?");

  /** NFKC would make 10² the number 102. */
  private static final Pattern RAISED = Pattern.compile("[\\u00B2\\u00B3\\u00B9\\u2070-\\u209C]");

  private WordKey() {}

  /** The key of a word as it stands in a text. */
  static String of(String word) {
    if (isPlain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String kept = LEFT_OUT.matcher(word).replaceAll("");
    kept = APOSTROPHES.matcher(kept).replaceAll("'");
    kept =
        RAISED.matcher(kept).find()
            ? Normalizer.normalize(kept, Normalizer.Form.NFC)
            : Normalizer.normalize(kept, Normalizer.Form.NFKC);
    if (POINTED.matcher(kept).matches()) {
      kept = kept.replace(".", "");
    } else if (THOUSANDS.matcher(kept).matches()) {
      kept = kept.replace(",", "");
    }
    // Upper case first, for the letters that have several lower-case forms.
    kept = kept.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return kept.endsWith("n't") ? kept.substring(0, kept.length() - 2) + "t" : kept;
  }

  /** Most words are, and need no rules. */
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
