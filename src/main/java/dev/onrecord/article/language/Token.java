package dev.onrecord.article.language;

import dev.onrecord.article.text.Span;
import java.util.Locale;

/**
 * A word, a punctuation mark, or a whole quotation.
 *
 * @param text the text; for a word, without a possessive ending
 * @param isPossessive whether the word ended in {@code 's}
 * @param quotation the index of the quotation, or -1 for other tokens
 */
public record Token(
    Kind kind, String text, String lower, Span span, boolean isPossessive, int quotation) {

  /** Kinds of tokens. */
  public enum Kind {
    WORD,
    MARK,
    QUOTATION
  }

  static Token word(String text, Span span, boolean isPossessive) {
    return new Token(
        Kind.WORD, text, text.toLowerCase(Locale.ROOT).replace('’', '\''), span, isPossessive, -1);
  }

  static Token mark(String text, Span span) {
    return new Token(Kind.MARK, text, text, span, false, -1);
  }

  static Token quotation(String text, Span span, int number) {
    return new Token(Kind.QUOTATION, text, "", span, false, number);
  }

  /** The word as it is written inside a sentence. */
  Token inSmallLetters() {
    return new Token(kind, text.toLowerCase(Locale.ROOT), lower, span, isPossessive, quotation);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isQuotation() {
    return kind == Kind.QUOTATION;
  }

  public boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  /** Whether it is one of the characters of a string. */
  public boolean isAny(String marks) {
    return kind == Kind.MARK && marks.contains(text);
  }

  /** Whether it contains a capital letter, also inside, as in {@code iPhone}. */
  public boolean hasCapital() {
    return isWord() && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  public boolean beginsWithCapital() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  public boolean isNumber() {
    return isWord() && Character.isDigit(text.charAt(0));
  }
}
