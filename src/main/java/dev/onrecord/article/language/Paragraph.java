package dev.onrecord.article.language;

import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The tokens and sentences of one block. */
public final class Paragraph {

  /** The maximum distance between a quotation and the verb that attributes it, in tokens. */
  private static final int ATTRIBUTION = 10;

  /** The maximum length of who is asked, with the end of the sentence, in tokens. */
  private static final int LONGEST_RECIPIENT = 8;

  /** The maximum length of a sentence, in tokens, which keeps every search in a sentence linear. */
  private static final int LONGEST_SENTENCE = 250;

  private final int block;
  private final List<Token> tokens;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Lexicon lexicon;

  /**
   * Splits tokens into sentences.
   *
   * @param common words that have a capital only at the beginning of a sentence
   */
  public Paragraph(int block, List<Token> tokens, Lexicon lexicon, Set<String> common) {
    this.block = block;
    this.tokens = new ArrayList<>(tokens);
    this.lexicon = lexicon;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 == tokens.size() || i + 1 - from >= LONGEST_SENTENCE || endsAt(i)) {
        sentences.add(new Sentence(from, i + 1));
        from = i + 1;
      }
    }
    for (Sentence sentence : sentences) {
      Token first = tokens.get(sentence.from());
      if (common.contains(first.lower())) {
        this.tokens.set(sentence.from(), first.inSmallLetters());
      }
    }
  }

  public int block() {
    return block;
  }

  public int size() {
    return tokens.size();
  }

  /** The token at an index, or null outside the paragraph. */
  public Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  /** The word at an index in lower case; empty for a mark and outside the paragraph. */
  public String lower(int i) {
    Token token = at(i);
    return token == null || !token.isWord() ? "" : token.lower();
  }

  /** Whether a sentence has a word, in lower case, that meets a condition. */
  public boolean has(Sentence sentence, Predicate<String> word) {
    return IntStream.range(sentence.from(), sentence.to()).mapToObj(this::lower).anyMatch(word);
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** The index of the sentence that contains a token. */
  public int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).to() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The words of a range of tokens, separated by single spaces. */
  public String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean isApart = i > from && tokens.get(i).span().start() > tokens.get(i - 1).span().end();
      words.append(isApart ? " " : "").append(tokens.get(i).text());
    }
    return words.toString();
  }

  private boolean endsAt(int i) {
    Token next = tokens.get(i + 1);
    boolean mayBegin =
        next.isQuotation() || next.beginsWithCapital() || next.isNumber() || next.isAny("([¿¡@#");
    Token token = tokens.get(i);
    if (token.isAny(".!?…")) {
      return mayBegin || next.isWord() && "@#".indexOf(next.text().charAt(0)) >= 0;
    }
    // "He wrote on X. “…”": the stop of an abbreviation also ends a sentence.
    if (next.isQuotation()
        && token.isWord()
        && token.text().endsWith(".")
        && !lexicon.is("honorific", token)) {
      return true;
    }
    if (!token.isQuotation() || !mayBegin || next.isAny("([")) {
      return false;
    }
    char end = lastSign(token.text());
    return end == '.' && !isAttribution(i + 1, true)
        || (end == '!' || end == '?' || end == '…') && !isAttribution(i + 1, false);
  }

  /**
   * Whether only a name with a reporting verb follows before the sentence ends.
   *
   * @param isShort whether the sentence must end right there
   */
  private boolean isAttribution(int from, boolean isShort) {
    int verb = -1;
    for (int i = from; i < tokens.size() && i < from + ATTRIBUTION; i++) {
      Token token = tokens.get(i);
      if (verb >= 0) {
        boolean isWhole =
            !token.isWord()
                || !isShort
                    && (lexicon.is("preposition", token)
                        || lexicon.is("adverb", token)
                        || lexicon.is("weekday", token));
        return i == verb + 1 && (isWhole || !isShort && isAsked(verb));
      }
      if (token.isQuotation() || token.isAny(".!?:;")) {
        return false;
      }
      if (verb < 0 && lexicon.verb(token) != null && !token.beginsWithCapital()) {
        verb = i;
      }
    }
    return verb >= 0;
  }

  /** Whether only a person who is asked or told follows a verb: "…?" NAME asked the minister. */
  private boolean isAsked(int verb) {
    if (!lexicon.is("asks somebody", tokens.get(verb))) {
      return false;
    }
    for (int i = verb + 1; i < tokens.size() && i <= verb + LONGEST_RECIPIENT; i++) {
      Token token = tokens.get(i);
      if (token.isAny(".!?;")) {
        return true;
      }
      if (!token.isWord()
          || lexicon.is("that", token)
          || lexicon.is("finite", token)
          || lexicon.is("question", token)
          || lexicon.verb(token) != null && !lexicon.is("nounlike", token)) {
        return false;
      }
    }
    return false;
  }

  /** The last character of a quotation, inside its marks. */
  public static char lastSign(String quotation) {
    int i = quotation.length() - 1;
    while (i > 0 && ("\"“”„«»‘’'`＂″\u00a0 \u202f".indexOf(quotation.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0 ? ' ' : quotation.charAt(i);
  }
}
