package dev.onrecord.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into words, as docs/quote-check.md defines them. */
final class WordReader {

  /** Scripts that do not separate words by spaces. */
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  private static final String LETTER = "[\\p{L}\\p{N}&&[^" + UNSPACED + "]]";

  /** What marks an omission, without the brackets around it. */
  private static final String DOTS =
      "(?:[\\u2026\\u2025\\u22EF]|&(?:hellip|#8230|#[xX]2026);|\\.{2,}+|\\u3002{2,}+|\\.(?:\\s\\.){2,}+)++";

  /** The point of a number without digits before it, as in .5, but not after a word. */
  private static final String POINT =
      "(?:(?<![\\p{L}\\p{N}\\p{M}\\p{Pe}\\p{Pf}.])(?<!\\S[\"'])\\.(?=\\p{Nd}))?";

  /** What continues a word: letters, marks, and letters in brackets, as in open[ed]. */
  private static final String REST =
      "(?:[\\p{L}\\p{N}\\p{M}\\p{Cf}&&[^"
          + UNSPACED
          + "]]|(?<=\\p{L})\\[\\p{L}{1,20}\\]|\\[\\p{L}{1,20}\\](?=\\p{L}))*+";

  /**
   * Repeated groups are possessive: Java matches others by recursion as deep as the text is long.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "(?<sic>[\\[(][sS][iI][cC][.!]?[\\])])",
              "(?<mark>\\[\\s?"
                  + DOTS
                  + "\\s?\\]|\\(\\s?"
                  + DOTS
                  + "\\s?\\)|<\\s?"
                  + DOTS
                  + "\\s?>|"
                  + DOTS
                  + ")",
              CharacterReferences.PUNCTUATION,
              // An opening bracket that is not part of a word.
              "(?<open>\\[(?!\\p{L}{1,20}\\]\\p{L}))",
              "(?<dotted>(?:"
                  + LETTER
                  + "\\p{M}*+(?:\\.(?!\\p{N})"
                  + LETTER
                  + "\\p{M}*+)++\\.?|\\p{Lu}\\p{Ll}(?:\\.\\p{Lu})++\\.)(?![\\p{L}\\p{N}]))",
              "(?<unspaced>[" + UNSPACED + "][\\p{M}\\u30FC\\uFF70\\uFF9E\\uFF9F\\p{Cf}]*+)",
              "(?<word>(?:\\[\\p{L}{1,20}\\](?=\\p{L})|"
                  + POINT
                  + LETTER
                  + ")"
                  + REST
                  + "(?:(?:"
                  + WordKey.APOSTROPHE
                  + "|(?<=\\p{Nd})[.,:/](?=\\p{Nd}))"
                  + LETTER
                  + REST
                  + ")*+(?:\\+\\+|#(?![\\p{L}\\p{N}]))?)",
              "(?<minus>(?<![\\p{L}\\p{N}\\p{M})\\]%.,])[-\\u2212\\u2013](?=\\p{Sc}?\\.?\\p{Nd}))",
              "(?<sign>"
                  + CharacterReferences.SIGN
                  + "|~(?=\\p{Nd})|&|[\\p{Sm}\\p{Sc}\\p{So}%\\u2030&&[^|~\\u00A9\\u00AE\\u2122\\uFFFC\\uFFFD]])"));

  /** A hyphen, or one at the end of a line. */
  private static final Pattern HYPHEN =
      Pattern.compile("[-\\u2010\\u2011]|[-\\u2010\\u2011\\u00AD]\\h*\\n\\h*");

  /** The longest hyphenation that is recognized, in characters. */
  private static final int MAX_HYPHEN = 20;

  private static final Pattern THOUSANDS_SPACE = Pattern.compile("[ \\u00A0\\u2009\\u202F]");
  private static final Pattern THOUSANDS = Pattern.compile("\\p{Nd}{3}");
  private static final Pattern LEADING_DIGITS = Pattern.compile("\\p{Nd}{1,3}");

  private static final char SOFT_HYPHEN = '\u00AD';

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int ownUntil;
  private boolean hasMark;

  private WordReader(String text) {
    this.text = text;
  }

  /** The words of a text, in order. */
  static List<Word> read(String text) {
    WordReader reader = new WordReader(text);
    reader.read();
    return reader.words;
  }

  private void read() {
    Matcher token = TOKEN.matcher(text);
    int at = plain(0);
    while (at < text.length() && token.find(at)) {
      if (token.group("mark") != null) {
        hasMark = true;
      } else if (token.group("open") != null) {
        int close = text.indexOf(']', token.end());
        ownUntil = close < 0 ? 0 : close;
      } else if (token.group("sic") == null && token.group("reference") == null) {
        add(token.start(), token.end());
      }
      at = plain(token.end());
    }
  }

  /**
   * Reads words of ASCII letters that are separated by spaces and common punctuation. Most are, and
   * this takes a tenth of the pattern's time.
   *
   * @return the offset where the pattern must continue
   */
  private int plain(int from) {
    int at = from;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && isPlainLetter(text.charAt(at))) {
        at++;
      }
      boolean isWord = at > start;
      if (at < text.length() && !isGap(at)) {
        return isWord ? start : at;
      }
      if (isWord) {
        add(start, at);
      } else {
        at++;
      }
    }
    return at;
  }

  private static boolean isPlainLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Whether the character there separates words and does nothing else. */
  private boolean isGap(int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return c == ' '
        // A following full stop may begin an omission mark.
        ? next != '.' && next != '\u2026'
        : c == '.' ? next == ' ' && !isSpacedDots(at) : ",;:!?\"\n".indexOf(c) >= 0;
  }

  /** Whether another full stop follows after one character, as in an omission mark. */
  private boolean isSpacedDots(int at) {
    return at + 2 < text.length() && text.charAt(at + 2) == '.';
  }

  private void add(int start, int end) {
    String written = text.substring(start, end);
    boolean isMinus = end - start == 1 && "-\u2212\u2013".indexOf(written.charAt(0)) >= 0;
    String key =
        isMinus
            ? "-"
            : written.startsWith("&") ? CharacterReferences.sign(written) : WordKey.of(written);
    if (key.isEmpty()) {
      return;
    }
    boolean isOwn = start < ownUntil || written.indexOf('[') >= 0;
    boolean isJoined = !words.isEmpty() && (isHyphened(key, start) || isThousands(key, start));
    words.add(new Word(key, start, end, isOwn, isJoined, hasMark));
    hasMark = false;
  }

  private boolean isHyphened(String key, int start) {
    int end = last().end();
    String before = last().key();
    if (Character.isDigit(before.charAt(before.length() - 1)) && Character.isDigit(key.charAt(0))) {
      // 5-10 is not 510.
      return false;
    }
    // A word contains its invisible characters, so also a soft hyphen at its end.
    int from = text.charAt(end - 1) == SOFT_HYPHEN ? end - 1 : end;
    return start > from
        && start - from <= MAX_HYPHEN
        && HYPHEN.matcher(text.substring(from, start)).matches();
  }

  /** Whether a space groups the digits of a number, as in 3 000 000. */
  private boolean isThousands(String key, int start) {
    Word last = last();
    return start - last.end() == 1
        && THOUSANDS.matcher(key).matches()
        && (last.isJoined() ? THOUSANDS : LEADING_DIGITS).matcher(last.key()).matches()
        && THOUSANDS_SPACE.matcher(text.substring(last.end(), start)).matches();
  }

  private Word last() {
    return words.get(words.size() - 1);
  }
}
