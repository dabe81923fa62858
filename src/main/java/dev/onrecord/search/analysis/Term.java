package dev.onrecord.search.analysis;

import dev.onrecord.platform.text.Folding;
import dev.onrecord.platform.text.Word;
import dev.onrecord.platform.text.WordReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that only signs within a term connect, as in node.js, GPT-4o or $5; most terms have one.
 * Words are those of duplicates and checks, so that U.S. and US, 5,000 and 5000 are one.
 *
 * @param sign the sign of a #hashtag or @handle, or empty: unlike others, it is no word
 */
record Term(String sign, List<Part> parts) {

  /** What connects the words of a term. Hyphens of any kind become the first. */
  private static final String CONNECTORS = "-._/@:";

  /** Signs that are words and yet part of a term. */
  private static final String CONNECTED_SIGNS = "%&+.-=";

  private static final String LEADING_SIGNS = "#@";

  /** The maximum number of words; the parts of a longer term, such as an address, are alone. */
  private static final int MAX_PARTS = 12;

  /** The maximum length of a word. A longer one is cut. */
  private static final int MAX_LENGTH = 200;

  /**
   * A word of a term.
   *
   * @param written the word without invisible characters
   * @param folded the word as the index has it
   * @param connector what connects it to the word before: a sign, or nothing
   */
  record Part(String written, String folded, String connector, int start, int end) {

    /** Whether it is a character of a script without spaces, which is found as it is. */
    boolean isCharacter() {
      return WordReader.isUnspaced(folded.codePointAt(0));
    }

    private boolean isConnectable() {
      int first = folded.codePointAt(0);
      return Character.isLetterOrDigit(first)
          ? !isCharacter()
          : Character.getType(first) == Character.CURRENCY_SYMBOL
              || CONNECTED_SIGNS.indexOf(first) >= 0;
    }
  }

  /** The terms of a text or a query, in order. */
  static List<Term> read(String text) {
    List<Term> terms = new ArrayList<>();
    int end = 0;
    for (Word word : WordReader.read(text)) {
      Part part = part(word, text, text.substring(Math.min(end, word.start()), word.start()));
      if (part.folded.isEmpty()) {
        continue;
      }
      Term last = terms.isEmpty() ? null : terms.get(terms.size() - 1);
      if (last != null && last.continuesWith(part)) {
        last.parts.add(part);
      } else {
        terms.add(new Term(sign(text, word.start()), new ArrayList<>(List.of(part))));
      }
      end = word.end();
    }
    return terms;
  }

  private static Part part(Word word, String text, String gap) {
    String folded = folded(word.key());
    return new Part(
        cut(Folding.plain(text.substring(word.start(), word.end()))),
        cut(folded),
        gap.isBlank() || gap.length() > 2 ? gap : Folding.INDEX.of(gap).replace('\u2010', '-'),
        word.start(),
        word.end());
  }

  /** A word as the index has it. Some characters are folded to several words, which become one. */
  static String folded(String word) {
    return Folding.INDEX.of(word).replace(" ", "");
  }

  private static String cut(String word) {
    if (word.length() <= MAX_LENGTH) {
      return word;
    }
    boolean isSplit = Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1));
    return word.substring(0, isSplit ? MAX_LENGTH - 1 : MAX_LENGTH);
  }

  private boolean continuesWith(Part next) {
    Part last = parts.get(parts.size() - 1);
    return parts.size() < MAX_PARTS
        && last.isConnectable()
        && next.isConnectable()
        && (next.connector.isEmpty()
            || next.connector.length() == 1 && CONNECTORS.contains(next.connector));
  }

  private static String sign(String text, int start) {
    boolean hasSign = start > 0 && LEADING_SIGNS.indexOf(text.charAt(start - 1)) >= 0;
    boolean isOwn = start < 2 || !Character.isLetterOrDigit(text.charAt(start - 2));
    return hasSign && isOwn ? text.substring(start - 1, start) : "";
  }

  /** Whether it is a single word without a sign. */
  boolean isWord() {
    return parts.size() == 1 && sign.isEmpty();
  }

  int start() {
    return parts.get(0).start - sign.length();
  }

  int end() {
    return parts.get(parts.size() - 1).end;
  }

  /** The term from one of its words on, with connectors. */
  String from(int first) {
    StringBuilder whole = new StringBuilder(first == 0 ? sign : "");
    for (int i = first; i < parts.size(); i++) {
      whole.append(i == first ? "" : parts.get(i).connector).append(parts.get(i).folded);
    }
    return cut(whole.toString());
  }

  /**
   * The term written as one word, as in nodejs; null if that would join digits, or if it is not a
   * word with dots or hyphens.
   */
  String joined() {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean isJoinable =
          i == 0
              || (part.connector.equals("-") || part.connector.equals("."))
                  && !(endsWithDigit(joined) && Character.isDigit(part.folded.codePointAt(0)));
      if (!isJoinable) {
        return null;
      }
      joined.append(part.folded);
    }
    return parts.size() == 1 ? null : cut(joined.toString());
  }

  private static boolean endsWithDigit(CharSequence text) {
    return Character.isDigit(text.charAt(text.length() - 1));
  }
}
