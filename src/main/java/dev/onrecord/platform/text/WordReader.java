package dev.onrecord.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Splits a text into words, as docs/quote-check.md defines them. */
public final class WordReader {

  /** Scripts that do not separate words by spaces. */
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  /** The first character of those scripts, of the Thai ones. */
  private static final int FIRST_UNSPACED = 0x0E00;

  /** Digits of these scripts form numbers, as those of others do. */
  private static final String LETTER = "[\\p{Nd}[\\p{L}\\p{N}&&[^" + UNSPACED + "]]]";

  /** What marks an omission, without the brackets around it. */
  private static final String DOTS =
      "(?:[\\u2026\\u2025\\u22EF]|\\.{2,}+|\\u3002{2,}+|\\.(?:[\\s\\p{Z}]\\.){2,}+)++";

  /** The point of a number without digits before it, as in .5, but not after a word. */
  private static final String POINT = "(?:(?<![\\p{L}\\p{N}\\p{M}\\p{Pe}\\p{Pf}.])\\.(?=\\p{Nd}))?";

  /** What continues a word: letters, marks, and letters in brackets, as in open[ed]. */
  private static final String REST =
      "(?:[\\p{Nd}[\\p{L}\\p{N}\\p{M}&&[^"
          + UNSPACED
          + "]]]|(?<=\\p{L})\\[\\p{L}{1,20}\\]|\\[\\p{L}{1,20}\\](?=\\p{L}))*+";

  /** The punctuation of numbers: points, commas, colons and slashes, also Arabic and full-width. */
  private static final String IN_NUMBER = "[.,:/\\u066B\\u066C\\uFF0C\\uFF0E\\uFF0F\\uFF1A]";

  /** Emoji, some newer than Java, without the colors of skin, which are no words of their own. */
  private static final String EMOJI = "[\\x{1F000}-\\x{1FAFF}&&[^\\x{1F3FB}-\\x{1F3FF}]]";

  /**
   * Repeated groups are possessive: Java matches others by recursion as deep as the text is long.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "(?<sic>[\\[(][sS][iI][cC][.!]?[\\])])",
              // A footnote mark. After a letter or a digit, as in m² and 10², it is a power.
              "(?<note>(?<=[.,;:!?\"\\u201D\\u00BB])[\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079]{1,3}(?![\\p{L}\\p{N}]))",
              "(?<mark>\\[\\s?"
                  + DOTS
                  + "\\s?\\]|\\(\\s?"
                  + DOTS
                  + "\\s?\\)|<\\s?"
                  + DOTS
                  + "\\s?>|"
                  + DOTS
                  + ")",
              // An opening bracket that is not part of a word.
              "(?<open>\\[(?!\\p{L}{1,20}\\]\\p{L}))",
              "(?<dotted>(?:"
                  + LETTER
                  + "\\p{M}*+(?:\\.(?!\\p{N})"
                  + LETTER
                  + "\\p{M}*+)++\\.?|"
                  + LETTER
                  + "{2}(?:\\.\\p{L})++\\.)(?![\\p{L}\\p{N}]))",
              "(?<unspaced>[" + UNSPACED + "&&[^\\p{Nd}]][\\p{M}\\u30FC\\uFF70\\uFF9E\\uFF9F]*+)",
              "(?<word>(?:\\[\\p{L}{1,20}\\](?=\\p{L})|"
                  + POINT
                  + LETTER
                  + ")"
                  + REST
                  + "(?:(?:'|(?<=\\p{Nd})"
                  + IN_NUMBER
                  + "(?=\\p{Nd}))"
                  + LETTER
                  + REST
                  + ")*+(?:\\+\\+|#(?![\\p{L}\\p{N}]))?)",
              "(?<minus>(?<![\\p{L}\\p{N}\\p{M})\\]%.,])"
                  + "[\\p{Pd}\\u2212](?=\\p{Sc}?[.,]?\\p{Nd}))",
              // The full stop that begins a name: .NET is not net.
              "(?<point>(?<![^\\s\\p{Z}\\p{Ps}\\p{Pi}\\p{Sc}\\p{Sm}\\p{Pd}\"'])"
                  + "\\.(?=(?i:net)(?![\\p{L}\\p{N}])))",
              "(?<sign>!=|~(?=\\p{Nd})|&|(?<=[\\p{L}\\p{N}])\\^(?=[\\p{L}\\p{N}])|(?<=\\p{Nd})\\*(?=\\p{Nd})|"
                  + EMOJI
                  + "|[\\p{Sm}\\p{Sc}\\p{So}%\\u2030\\u2031\\u066A\\uFE6A\\uFF05\\uFF06"
                  + "&&[^|~\\u2212\\u00A9\\u00AE\\u2122\\uFF5C\\uFF5E\\uFFFC\\uFFFD]])"));

  private static final Pattern MINUS = Pattern.compile("[\\p{Pd}\\u2212]");

  /** A hyphen, also at the end of a line, even if a space has replaced the line break. */
  private static final Pattern HYPHEN = Pattern.compile("[-\\u2010\\u2011]\\h*\\n?\\h*");

  /** A soft hyphen at the end of a line, the one place where it is visible. */
  private static final Pattern SOFT_HYPHEN = Pattern.compile("\\u00AD(?=[\\h\\n])");

  /** The longest hyphenation that is recognized, in characters. */
  private static final int MAX_HYPHEN = 20;

  private static final Predicate<String> IS_UNSPACED =
      Pattern.compile("[" + UNSPACED + "&&[^\\p{Nd}]]").asMatchPredicate();

  private static final Pattern THOUSANDS_SPACE = Pattern.compile("[ \\u00A0\\u2009\\u202F]");
  private static final Pattern THOUSANDS = Pattern.compile("\\p{Nd}{3}");
  private static final Pattern LEADING_DIGITS = Pattern.compile("\\p{Nd}{1,3}");

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int ownUntil;
  private boolean hasMark;

  private WordReader(String text) {
    this.text = text;
  }

  /** Whether a character is of a script without spaces, in which it is a word of its own. */
  public static boolean isUnspaced(int character) {
    return character >= FIRST_UNSPACED && IS_UNSPACED.test(Character.toString(character));
  }

  /** The words of a text, in order. */
  public static List<Word> read(String text) {
    if (text.indexOf('&') < 0) {
      return readUnescaped(text);
    }
    UnescapedText unescaped = UnescapedText.of(text);
    return readUnescaped(unescaped.text()).stream()
        .map(word -> word.at(unescaped.start(word.start()), unescaped.end(word.end())))
        .toList();
  }

  private static List<Word> readUnescaped(String text) {
    String visible = text.indexOf('\u00AD') < 0 ? text : SOFT_HYPHEN.matcher(text).replaceAll("-");
    String plain = Folding.plain(visible);
    WordReader reader = new WordReader(plain);
    reader.read();
    return plain.length() == text.length() ? reader.words : placed(reader.words, visible);
  }

  /** Words of a text without invisible characters, at their places in the text that has these. */
  private static List<Word> placed(List<Word> words, String text) {
    int[] places =
        IntStream.range(0, text.length()).filter(i -> !Folding.isInvisible(text, i)).toArray();
    List<Word> placed = new ArrayList<>(words.size());
    for (Word word : words) {
      placed.add(word.at(places[word.start()], places[word.end() - 1] + 1));
    }
    return placed;
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
      } else if (token.group("sic") == null && token.group("note") == null) {
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
        : c == '!'
            ? next != '='
            : c == '.' ? next == ' ' && !isSpacedDots(at) : ",;:?\"\n".indexOf(c) >= 0;
  }

  /** Whether another full stop follows after one character, as in an omission mark. */
  private boolean isSpacedDots(int at) {
    return at + 2 < text.length() && text.charAt(at + 2) == '.';
  }

  private void add(int start, int end) {
    String written = text.substring(start, end);
    boolean isMinus = end - start == 1 && MINUS.matcher(written).matches();
    String key = isMinus ? "-" : WordKey.of(written);
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
    return start > end
        && start - end <= MAX_HYPHEN
        && text.charAt(end) != ' '
        && !last().joinsDigits(key)
        && HYPHEN.matcher(text.substring(end, start)).matches();
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
