package dev.onrecord.subject;

import dev.onrecord.platform.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name as names are compared: without case, accents, and the kind of punctuation or space between
 * its words. Two spellings are the same name if their keys are the same.
 */
public final class NameKey {

  /** Accents, and what is not seen at all; but a zero-width space stands between words. */
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}&&[^\\u200B]]+");

  /** Also the apostrophes that Unicode counts as letters. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[[^\\p{L}\\p{N}]\\u02B9-\\u02BF]+");

  /** Letters that carry a stroke or are ligatures: NFKD leaves these as they are. */
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

  /**
   * The longest key, in characters: longer ones differ too late to be told apart, and PostgreSQL
   * indexes no more than 2,704 bytes.
   */
  public static final int MAX_LENGTH = 600;

  private NameKey() {}

  private static Map.Entry<Integer, String> letter(String from, String to) {
    return Map.entry(from.codePointAt(0), to);
  }

  /**
   * The key of a name: words in lower case with single spaces between; empty if it has no letter or
   * digit.
   */
  public static String of(String name) {
    return cut(folded(name));
  }

  /** The same of any text, however long. */
  public static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder folded = new StringBuilder(plain.length());
    // Upper case first, for the letters that have several lower-case forms; lower-casing brings two
    // back for the sigma, by what stands around it.
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
    return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
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
   * The words that the parameter {@code q} of a list looks for; none where it is missing or empty.
   *
   * @throws Problem where it is too long, or has no letter or digit
   */
  public static List<String> searched(String q) {
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
