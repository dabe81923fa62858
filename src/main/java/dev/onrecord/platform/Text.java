package dev.onrecord.platform;

import java.text.Normalizer;

/** What text the record keeps: NFC, without the characters that hide or forge what is read. */
public final class Text {

  /** How long, in characters, what is shortened can be. */
  static final int SHORT = 1_000;

  private Text() {}

  /**
   * The text in NFC.
   *
   * @throws IllegalArgumentException with a message for the caller, where the text holds a control
   *     character other than tab and line feed, a lone surrogate, a noncharacter, or a
   *     bidirectional override
   */
  public static String clean(String text) {
    String plain = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    plain
        .codePoints()
        .filter(Text::isRefused)
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "must not contain the character U+%04X".formatted(c));
            });
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** The text, or the beginning of a long one: for what repeats what a client sent. */
  static String shortened(String text) {
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
