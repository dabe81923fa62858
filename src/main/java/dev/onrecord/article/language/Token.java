package dev.onrecord.article.language;

import dev.onrecord.article.text.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, a punctuation mark, or a whole quotation.
 *
 * @param text the text; for a word, without a possessive ending
 * @param hasCapital whether it is a word with a capital letter, also inside, as in {@code iPhone}
 * @param isPossessive whether the word ended in {@code 's}
 * @param quotation the index of the quotation, or -1 for other tokens
 */
public record Token(
    Kind kind,
    String text,
    String lower,
    Span span,
    boolean hasCapital,
    boolean isPossessive,
    int quotation) {

  private static final Pattern PARTY_AND_STATE = Pattern.compile("[RDI]-\\p{Lu}[\\p{L}.]*");

  /** Kinds of tokens. */
  public enum Kind {
    WORD,
    MARK,
    QUOTATION
  }

  static Token word(String text, Span span, boolean isPossessive) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean hasCapital = !text.equals(lower);
    return new Token(Kind.WORD, text, lower.replace('’', '\''), span, hasCapital, isPossessive, -1);
  }

  static Token mark(String text, Span span) {
    return new Token(Kind.MARK, text, text, span, false, false, -1);
  }

  static Token quotation(String text, Span span, int number) {
    return new Token(Kind.QUOTATION, text, "", span, false, false, number);
  }

  /** The word as it is written inside a sentence. */
  Token inSmallLetters() {
    return new Token(
        kind, text.toLowerCase(Locale.ROOT), lower, span, false, isPossessive, quotation);
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

  public boolean beginsWithCapital() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is the party and state of a member of Congress: R-Kan. */
  public boolean isPartyAndState() {
    return isWord() && isPartyAndState(text);
  }

  static boolean isPartyAndState(String word) {
    return word.length() > 3 && word.charAt(1) == '-' && PARTY_AND_STATE.matcher(word).matches();
  }

  public boolean isNumber() {
    return isWord() && Character.isDigit(text.charAt(0));
  }
}
