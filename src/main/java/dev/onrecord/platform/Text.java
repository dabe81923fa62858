package dev.onrecord.platform;

import java.text.Normalizer;

/** Normalizes text to NFC and refuses characters that hide or disguise text. */
public final class Text {

  /** The maximum length of shortened text, in characters. */
  public static final int MAX_SHORTENED = 1_000;

  /**
   * The maximum number of combining marks in a row, as in Unicode's stream-safe text (UAX 15,
   * section 13).
   */
  private static final int MAX_MARKS = 30;

  /**
   * The maximum number of marks before normalization, which orders marks in quadratic time.
   * Composition never reduces more than these to the allowed number.
   */
  private static final int MAX_RAW_MARKS = 4 * MAX_MARKS;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  private Text() {}

  /**
   * Normalizes a text.
   *
   * @throws IllegalArgumentException with a message for the client, if the text contains a control
   *     character other than tab and line feed, a lone surrogate, a noncharacter, a bidirectional
   *     override, or more marks on one letter than any script has
   */
  public static String clean(String text) {
    String plain = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    checkMarks(plain, MAX_RAW_MARKS);
    // Checks the stored form, since normalizing one character may yield several marks.
    String normalized = Normalizer.normalize(plain, Normalizer.Form.NFC);
    checkMarks(normalized, MAX_MARKS);
    normalized
        .codePoints()
        .filter(Text::isRefused)
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "must not contain the character U+%04X".formatted(c));
            });
    return normalized;
  }

  /** Replaces the characters that {@link #clean} refuses by spaces. */
  public static String scrubbed(String text) {
    if (text.codePoints().noneMatch(Text::isRefused)) {
      return text;
    }
    StringBuilder scrubbed = new StringBuilder(text.length());
    text.codePoints().map(c -> isRefused(c) ? ' ' : c).forEach(scrubbed::appendCodePoint);
    return scrubbed.toString();
  }

  private static void checkMarks(String text, int max) {
    if (marks(text) > max) {
      throw new IllegalArgumentException(
          "must not have more than %d marks on one character".formatted(MAX_MARKS));
    }
  }

  /** The longest run of marks. */
  private static int marks(String text) {
    int max = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      marks = (MARKS >> Character.getType(text.codePointAt(i)) & 1) == 0 ? 0 : marks + 1;
      max = Math.max(max, marks);
    }
    return max;
  }

  /** Shortens a message that quotes input. */
  public static String shortened(String text) {
    if (text.length() <= MAX_SHORTENED) {
      return text;
    }
    int end = MAX_SHORTENED - 1;
    boolean withinPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, withinPair ? end - 1 : end) + "…";
  }

  private static boolean isRefused(int c) {
    return c < 0x20 && c != '\t' && c != '\n'
        || c >= 0x7F && c <= 0x9F
        || c >= 0x202A && c <= 0x202E // bidirectional embeddings and overrides
        || c >= 0x2066 && c <= 0x2069 // bidirectional isolates
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || c >= 0xFDD0 && c <= 0xFDEF // noncharacters, which are not for interchange
        || (c & 0xFFFE) == 0xFFFE;
  }
}
