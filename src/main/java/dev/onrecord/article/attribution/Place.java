package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;

/** Where a quotation begins or ends in the tokens of a paragraph. */
record Place(Paragraph paragraph, int token) {

  Sentence sentence() {
    return paragraph.sentences().get(paragraph.sentenceOf(token));
  }

  Token before() {
    return token > sentence().from() ? paragraph.at(token - 1) : null;
  }

  Token after() {
    return token + 1 < sentence().to() ? paragraph.at(token + 1) : null;
  }

  boolean beginsSentence() {
    return token == sentence().from();
  }

  boolean beginsParagraph() {
    return token == 0;
  }

  /** The last sign inside the quotation's marks. */
  char lastSign() {
    return Paragraph.lastSign(paragraph.at(token).text());
  }
}
