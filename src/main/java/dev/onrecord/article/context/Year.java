package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.LocalDate;

/**
 * A year after a month, a day or a season: "March 2020", "March of last year".
 *
 * @param to the first token after it
 */
record Year(int number, int to) {

  /**
   * The year at a token, after a comma or "of" perhaps; or null.
   *
   * @param article the date of the article, or null
   */
  static Year at(Paragraph paragraph, int at, LocalDate article) {
    Token token = paragraph.at(at);
    boolean isComma = token != null && token.is(",");
    int from = isComma || paragraph.lower(at).equals("of") ? at + 1 : at;
    if (isNumber(paragraph.at(from))) {
      return new Year(Integer.parseInt(paragraph.at(from).text()), from + 1);
    }
    boolean isRelative =
        !isComma
            && article != null
            && DateWords.unit(paragraph.lower(from + 1)) == DateWords.Unit.YEAR;
    String word = paragraph.lower(from);
    if (isRelative && DateWords.isLast(word)) {
      return new Year(article.getYear() - 1, from + 2);
    }
    return isRelative && DateWords.isThis(word) ? new Year(article.getYear(), from + 2) : null;
  }

  /** Whether a token is a year of this or the two centuries before it. */
  static boolean isNumber(Token token) {
    return token != null && token.isNumber() && token.text().matches("(1[89]|20)\\d\\d");
  }
}
