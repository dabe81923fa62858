package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import dev.onrecord.article.text.Span;
import java.util.Arrays;

/** Takes the words around a reporting verb, without quotations and the content of the statement. */
final class Sentences {

  /** Stands for what is left out, so that no pattern matches across it. */
  private static final char BLANK = '\u2028';

  /**
   * The maximum distance of a word from the verb, in tokens. It keeps the work for a statement
   * constant, whatever its sentence.
   */
  private static final int FARTHEST = 40;

  private static final int LONGEST_WORD = 100;

  private Sentences() {}

  /**
   * The words of a sentence, with single spaces between.
   *
   * @param offsets the offset in the article of each character
   */
  record Blanked(String text, int[] offsets) {
    Span span(int from, int to) {
      return new Span(offsets[from], offsets[to - 1] + 1);
    }
  }

  static Blanked around(String article, Context context) {
    Paragraph paragraph = context.paragraph();
    Sentence sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    int from = Math.max(sentence.from(), context.verb() - FARTHEST);
    int to = Math.min(sentence.to(), context.verb() + FARTHEST);
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[(to - from) * (LONGEST_WORD + 1)];
    int end = paragraph.at(from).span().start();
    for (int i = from; i < to; i++) {
      Token token = paragraph.at(i);
      Span span = token.span();
      if (span.start() > end) {
        offsets[text.length()] = span.start() - 1;
        text.append(' ');
      }
      boolean isLeftOut =
          context.isContent(i) || token.isQuotation() || span.length() > LONGEST_WORD;
      for (int at = span.start(); at < (isLeftOut ? span.start() + 1 : span.end()); at++) {
        offsets[text.length()] = at;
        text.append(isLeftOut ? BLANK : article.charAt(at));
      }
      end = span.end();
    }
    return new Blanked(text.toString(), Arrays.copyOf(offsets, text.length()));
  }
}
