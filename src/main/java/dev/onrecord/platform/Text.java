package dev.onrecord.platform;

import java.text.Normalizer;

/** What text the record keeps: NFC, without the characters that hide or forge what is read. */
public final class Text {

  /** How long, in characters, what is shortened can be. */
  public static final int SHORT = 1_000;

  /** The most marks in a row, as in Unicode's stream-safe text (UAX 15, section 13). */
  private static final int MOST_MARKS = 30;

  /**
   * The most that are normalized, since putting marks in order takes the square of their number.
   * From more than these, composition never leaves as few as are allowed.
   */
  private static final int MOST_RAW_MARKS = 4 * MOST_MARKS;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  private Text() {}

  /**
   * The text in NFC.
   *
   * @throws IllegalArgumentException with a message for the caller, where the text holds a control
   *     character other than tab and line feed, a lone surrogate, a noncharacter, a bidirectional
   *     override, or more marks on one letter than any script has
   */
  public static String clean(String text) {
    String plain = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    checkMarks(plain, MOST_RAW_MARKS);
    // What is checked is what is kept: composing one character may yield several marks.
    String kept = Normalizer.normalize(plain, Normalizer.Form.NFC);
    checkMarks(kept, MOST_MARKS);
    kept.codePoints()
        .filter(Text::isRefused)
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "must not contain the character U+%04X".formatted(c));
            });
    return kept;
  }

  private static void checkMarks(String text, int most) {
    if (marks(text) > most) {
      throw new IllegalArgumentException(
          "must not have more than %d marks on one character".formatted(MOST_MARKS));
    }
  }

  /** The most marks that follow each other. */
  private static int marks(String text) {
    int most = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      marks = (MARKS >> Character.getType(text.codePointAt(i)) & 1) == 0 ? 0 : marks + 1;
      most = Math.max(most, marks);
    }
    return most;
  }

  /** The text, or the beginning of a long one: for what repeats what a client sent. */
  public static String shortened(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    int end = SHORT - 1;
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
