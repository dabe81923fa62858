package dev.onrecord.article.language;

import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a block into words and punctuation marks. Each quotation becomes one token. */
public final class Tokenizer {

  private static final String JOINERS = "'’.-‑&";

  private final String text;
  private final Lexicon lexicon;

  public Tokenizer(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** A quotation with its marks, which becomes one token. */
  public record Opaque(Span span, int number) {}

  /**
   * Returns the tokens in a span of the text.
   *
   * @param opaque in order, without overlaps
   */
  public List<Token> tokens(Span within, List<Opaque> opaque) {
    List<Token> tokens = new ArrayList<>();
    int next = 0;
    int at = within.start();
    while (at < within.end()) {
      if (next < opaque.size() && at >= opaque.get(next).span().start()) {
        Opaque quotation = opaque.get(next++);
        tokens.add(
            Token.quotation(quotation.span().in(text), quotation.span(), quotation.number()));
        at = quotation.span().end();
        continue;
      }
      int limit = next < opaque.size() ? opaque.get(next).span().start() : within.end();
      at = addNext(tokens, at, limit);
    }
    return tokens;
  }

  private int addNext(List<Token> tokens, int at, int limit) {
    int c = text.codePointAt(at);
    int size = Character.charCount(c);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + size;
    }
    if (isWordPart(c) || isSign(at, limit)) {
      int end = wordEnd(at + size, limit);
      Token word = word(at, end);
      tokens.add(word);
      return word.span().end();
    }
    tokens.add(Token.mark(text.substring(at, at + size), new Span(at, at + size)));
    return at + size;
  }

  /** Whether an at sign or hash begins a handle or tag. */
  private boolean isSign(int at, int limit) {
    char c = text.charAt(at);
    return (c == '@' || c == '#') && at + 1 < limit && isWordPart(text.codePointAt(at + 1));
  }

  private int wordEnd(int from, int limit) {
    int at = from;
    while (at < limit) {
      int c = text.codePointAt(at);
      if (isWordPart(c) || c == '_') {
        at += Character.charCount(c);
      } else if (JOINERS.indexOf(c) >= 0
          && at + 1 < limit
          && isWordPart(text.codePointAt(at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private Token word(int start, int wordEnd) {
    int end = wordEnd;
    String word = text.substring(start, end);
    if (word.endsWith("'s") || word.endsWith("’s")) {
      return Token.word(word.substring(0, word.length() - 2), new Span(start, end), true);
    }
    boolean isFollowedByStop = end < text.length() && text.charAt(end) == '.';
    if (isFollowedByStop && isAbbreviation(word)) {
      end++;
      return Token.word(text.substring(start, end), new Span(start, end), false);
    }
    boolean isPluralPossessive =
        word.endsWith("s")
            && end + 1 < text.length()
            && (text.charAt(end) == '\'' || text.charAt(end) == '’')
            && text.charAt(end + 1) == ' ';
    return isPluralPossessive
        ? Token.word(word, new Span(start, end + 1), true)
        : Token.word(word, new Span(start, end), false);
  }

  /** Whether a full stop after the word belongs to it: initials and listed abbreviations. */
  private boolean isAbbreviation(String word) {
    boolean isInitial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    boolean isDotted =
        word.length() <= 4 && word.indexOf('.') > 0 && word.equals(word.toUpperCase(Locale.ROOT));
    boolean isState = Token.isPartyAndState(word);
    return isInitial
        || isDotted
        || isState
        || lexicon.words("abbreviation").contains(word.toLowerCase(Locale.ROOT))
            && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
