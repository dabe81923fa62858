package dev.onrecord.platform.text;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Folds texts for comparison: case, width and compatibility forms by Unicode's NFKC_Casefold, marks
 * by the table {@link Mark}. Folding a folded text changes nothing.
 */
public enum Folding {
  /**
   * Names of subjects and titles of sources. The result is decomposed, so that part of a Hangul
   * syllable is a prefix of it.
   */
  NAMES,
  /** Texts and queries of the index. */
  INDEX,
  /** The same words: duplicates and checks of quotations. */
  WORDS;

  private static final int TATWEEL = 0x640;

  /** Loaded at the first text that is not ASCII: most are, and the tables of ICU take a while. */
  private static final class Normalizers {
    static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    static final Normalizer2 FOLDED_BUT_SUPERSCRIPTS =
        new FilteredNormalizer2(FOLDED, Mark.SUPERSCRIPT.others());
    static final Normalizer2 CANONICAL_DECOMPOSED = Normalizer2.getNFDInstance();
    static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
  }

  /** The folded text. */
  public String of(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT).replace('`', '\'') : folded(text);
  }

  /** Whether a text has a character that is seen; a space is not. */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(Folding::isVisible);
  }

  private static boolean isVisible(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && (c < 0x7F || !Mark.INVISIBLE.contains(c) || c == TATWEEL);
  }

  /** Whether the character at an offset is invisible. The offset may be that of its second half. */
  static boolean isInvisible(String text, int offset) {
    boolean isLowHalf =
        offset > 0 && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return Mark.INVISIBLE.contains(text.codePointAt(isLowHalf ? offset - 1 : offset));
  }

  /** Normalization may yield apostrophes of other kinds, so the end does what the start does. */
  private String folded(String text) {
    return plain(normalized(plain(text)));
  }

  private String normalized(String plain) {
    String bare =
        Mark.ACCENT.isDroppedBy(this)
            ? without(Mark.ACCENT, Normalizers.DECOMPOSED.normalize(plain))
            // With marks in order, since case folding makes a letter of the iota among them.
            : Normalizers.CANONICAL_DECOMPOSED.normalize(plain);
    Normalizer2 folding =
        Mark.SUPERSCRIPT.isDroppedBy(this)
            ? Normalizers.FOLDED
            : Normalizers.FOLDED_BUT_SUPERSCRIPTS;
    String folded = folding.normalize(bare);
    String letters = Mark.STROKE.isDroppedBy(this) ? withoutStrokes(folded) : composed(folded);
    return this == NAMES ? Normalizers.CANONICAL_DECOMPOSED.normalize(letters) : letters;
  }

  /** Replaces the dotless i, which upper case turns into I. */
  private static String composed(String folded) {
    return folded.indexOf('ı') < 0
        ? folded
        : Normalizers.COMPOSED.normalize(folded.replace('ı', 'i'));
  }

  /** The text without invisible characters, and with one kind of apostrophe. */
  public static String plain(String text) {
    if (isAscii(text)) {
      return text.replace('`', '\'');
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Mark.INVISIBLE.contains(c))
        .map(c -> Mark.APOSTROPHE.contains(c) ? '\'' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String without(Mark mark, String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().filter(c -> !mark.contains(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String withoutStrokes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    char[] ascii = new char[4];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Mark.STROKE.contains(c)) {
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, ascii, 0, 1);
        // Small capitals have no case, but their ASCII letters do.
        for (int at = 0; at < length; at++) {
          plain.append(Character.toLowerCase(ascii[at]));
        }
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
