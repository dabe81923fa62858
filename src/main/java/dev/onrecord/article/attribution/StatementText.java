package dev.onrecord.article.attribution;

import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.quotation.Quotation.Piece;
import dev.onrecord.article.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a statement as the record keeps it, without what belongs to the article. */
final class StatementText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private StatementText() {}

  /** The words of quotations that are one statement: a comma before the cue ends a sentence. */
  static String direct(String article, List<Quotation> quotations) {
    StringBuilder text = new StringBuilder();
    for (Quotation quotation : quotations) {
      String part = part(article, quotation);
      if (text.length() > 0) {
        boolean isNewSentence =
            Character.isUpperCase(part.codePointAt(0)) && text.charAt(text.length() - 1) == ',';
        if (isNewSentence && !part.startsWith("I ") && !part.startsWith("I'")) {
          text.setCharAt(text.length() - 1, '.');
        }
        text.append(' ');
      }
      text.append(part);
    }
    int end = text.length();
    return end > 1 && text.charAt(end - 1) == ',' ? text.substring(0, end - 1) : text.toString();
  }

  private static String part(String article, Quotation quotation) {
    StringBuilder part = new StringBuilder();
    for (Piece piece : quotation.pieces()) {
      part.append(part.length() > 0 ? "\n\n" : "").append(paragraphs(piece.inner(), article));
    }
    return part.toString();
  }

  private static String paragraphs(Span span, String article) {
    return clause(span.in(article));
  }

  /** A paraphrase on one line. */
  static String clause(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
