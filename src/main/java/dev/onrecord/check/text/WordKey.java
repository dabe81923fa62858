package dev.onrecord.check.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Computes the key of a word: two words are the same if their keys are equal. A key ignores case,
 * invisible characters and brackets. Accents and other marks count.
 */
final class WordKey {

  private static final Pattern IGNORED = Pattern.compile("[\\p{Cf}\\[\\]]+");

  /** An apostrophe, as typed, printed or escaped. */
  static final String APOSTROPHE =
      "(?:['\\u2018\\u2019\\u201B\\u2032\\u02BC\\u00B4`\\uFF07]|"
          + CharacterReferences.APOSTROPHE
          + ")";

  private static final Pattern APOSTROPHES = Pattern.compile(APOSTROPHE);

  private static final Pattern THOUSANDS =
      Pattern.compile("\\p{Nd}{1,3}(?:,\\p{Nd}{3})++(?:\\..*)?");

  /** Letters separated by full stops, as in U.S. or a.m. */
  private static final Pattern DOTTED =
      Pattern.compile("\\p{L}\\p{M}*\\p{L}?(?:\\.\\p{L}\\p{M}*+)++\\.?");

  /** Superscripts, subscripts and fractions. NFKC would turn 10² into 102, and 2½ into 21/2. */
  private static final Pattern SCRIPTS =
      Pattern.compile(
          "[\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u2070-\\u209C\\u2150-\\u215E\\u2189]");

  private WordKey() {}

  /** The key of a word as written. */
  static String of(String word) {
    if (isPlain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String kept = IGNORED.matcher(word).replaceAll("");
    kept = APOSTROPHES.matcher(kept).replaceAll("'");
    kept =
        SCRIPTS.matcher(kept).find()
            ? Normalizer.normalize(kept, Normalizer.Form.NFC)
            : Normalizer.normalize(kept, Normalizer.Form.NFKC);
    if (DOTTED.matcher(kept).matches()) {
      kept = kept.replace(".", "");
    } else if (THOUSANDS.matcher(kept).matches()) {
      kept = kept.replace(",", "");
    }
    if (kept.startsWith(".")) {
      kept = "0" + kept;
    }
    // Upper case first, for letters with several lower-case forms.
    kept = kept.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
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
