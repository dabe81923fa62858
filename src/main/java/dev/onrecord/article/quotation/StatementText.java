package dev.onrecord.article.quotation;

import dev.onrecord.article.quotation.Quotation.Piece;
import dev.onrecord.article.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds the text of a statement for the record, without the typography of the article. */
public final class StatementText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private StatementText() {}

  /**
   * Joins the words of the quotations of one statement.
   *
   * @param sentenceStarts the indexes of those that begin a sentence, so that a comma before the
   *     cue becomes a full stop
   */
  public static String direct(
      String article, List<Quotation> quotations, Set<Integer> sentenceStarts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < quotations.size(); i++) {
      if (i > 0) {
        endSentence(text, sentenceStarts.contains(i));
      }
      text.append(part(article, quotations.get(i)));
    }
    int end = text.length();
    return end > 1 && text.charAt(end - 1) == ',' ? text.substring(0, end - 1) : text.toString();
  }

  private static void endSentence(StringBuilder text, boolean isNewSentence) {
    int last = text.length() - 1;
    if (isNewSentence && last >= 0) {
      if (text.charAt(last) == ',') {
        text.setCharAt(last, '.');
      } else if (Character.isLetterOrDigit(text.charAt(last))) {
        text.append('.');
      }
    }
    text.append(' ');
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
  public static String clause(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
