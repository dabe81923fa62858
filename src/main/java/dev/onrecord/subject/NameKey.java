package dev.onrecord.subject;

import dev.onrecord.platform.problem.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds names for comparison: case, accents, punctuation and spacing are ignored. Two spellings are
 * the same name if their keys are equal.
 */
public final class NameKey {

  /** Accents and invisible characters, except the zero-width space, which separates words. */
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}&&[^\\u200B]]+");

  /** Includes the apostrophes that Unicode counts as letters. */
  private static final Pattern SEPARATORS = Pattern.compile("[[^\\p{L}\\p{N}]\\u02B9-\\u02BF]+");

  /** Letters with strokes and ligatures, which NFKD does not decompose. */
  private static final Map<Integer, String> UNDECOMPOSED =
      Map.ofEntries(
          letter("ß", "ss"),
          letter("æ", "ae"),
          letter("œ", "oe"),
          letter("ø", "o"),
          letter("ł", "l"),
          letter("đ", "d"),
          letter("ð", "d"),
          letter("þ", "th"),
          letter("ħ", "h"),
          letter("ı", "i"),
          letter("ĸ", "k"),
          letter("ŋ", "n"),
          letter("ŧ", "t"),
          letter("ƀ", "b"),
          letter("ɨ", "i"),
          letter("ɫ", "l"),
          letter("ə", "e"),
          letter("ƶ", "z"));

  /** The maximum length of a key, in characters; PostgreSQL indexes at most 2,704 bytes. */
  public static final int MAX_LENGTH = 600;

  private NameKey() {}

  private static Map.Entry<Integer, String> letter(String from, String to) {
    return Map.entry(from.codePointAt(0), to);
  }

  /**
   * The key of a name: lower-case words with single spaces between, or empty if it has no letter or
   * digit.
   */
  public static String of(String name) {
    return cut(folded(name));
  }

  /**
   * The key of a text of any length. {@code Wording} hashes it: a change makes the stored {@code
   * words_hash} outdated and needs a migration.
   */
  public static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder folded = new StringBuilder(plain.length());
    // Upper case first, for letters with several lower-case forms. Lower-casing then yields two
    // forms of sigma, depending on context.
    plain
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace('ς', 'σ')
        .codePoints()
        .forEach(
            c -> {
              String ascii = UNDECOMPOSED.get(c);
              if (ascii == null) {
                folded.appendCodePoint(c);
              } else {
                folded.append(ascii);
              }
            });
    return SEPARATORS.matcher(folded).replaceAll(" ").strip();
  }

  private static String cut(String key) {
    if (key.length() <= MAX_LENGTH) {
      return key;
    }
    boolean withinPair = Character.isHighSurrogate(key.charAt(MAX_LENGTH - 1));
    return key.substring(0, withinPair ? MAX_LENGTH - 1 : MAX_LENGTH).strip();
  }

  /** The words of a key. */
  public static List<String> words(String key) {
    return key.isEmpty() ? List.of() : Arrays.asList(key.split(" "));
  }

  /**
   * The words of the parameter {@code q} of a list; none if it is absent or blank.
   *
   * @throws Problem if it is too long, or has no letter or digit
   */
  public static List<String> prefixes(String q) {
    if (q == null || q.isBlank()) {
      return List.of();
    }
    if (q.length() > 200) {
      throw Problem.parameter("q", "must not be longer than 200 characters");
    }
    String key = of(q);
    if (key.isEmpty()) {
      throw Problem.parameter("q", "must have a letter or a digit");
    }
    return words(key);
  }
}
