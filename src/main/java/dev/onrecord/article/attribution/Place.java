package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;

/** The token of a paragraph at which a quotation begins or ends. */
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

  /** The last character inside the quotation marks. */
  char lastSign() {
    return Paragraph.lastSign(paragraph.at(token).text());
  }
}
