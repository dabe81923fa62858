package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.text.Span;

/**
 * Replaces quotations and the content of a statement by blanks of the same length, so that offsets
 * in a sentence remain offsets in the article.
 */
final class Sentences {

  private Sentences() {}

  /** A sentence with blanks, and its offset in the article. */
  record Blanked(String text, int start) {
    Span span(int from, int to) {
      return new Span(start + from, start + to);
    }
  }

  static Blanked around(String article, Context context) {
    Paragraph paragraph = context.paragraph();
    Sentence sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    Span span = paragraph.span(sentence.from(), sentence.to());
    StringBuilder text = new StringBuilder(span.in(article));
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean isContent = i >= context.contentFrom() && i < context.contentTo();
      if (isContent || paragraph.at(i).isQuotation()) {
        Span token = paragraph.at(i).span();
        for (int at = token.start(); at < token.end(); at++) {
          text.setCharAt(at - span.start(), '\u2028');
        }
      }
    }
    return new Blanked(text.toString(), span.start());
  }
}
