package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import java.util.Map;

/**
 * An amount of time: "two weeks", "a couple of days", "a decade".
 *
 * @param to the first token after it
 */
record Amount(int number, DateWords.Unit unit, int to) {

  /** Units that are several of another unit. */
  private static final Map<String, Amount> MULTIPLES =
      Map.of(
          "fortnight", new Amount(2, DateWords.Unit.WEEK, 0),
          "decade", new Amount(10, DateWords.Unit.YEAR, 0),
          "decades", new Amount(10, DateWords.Unit.YEAR, 0));

  /** The amount that begins at a token, or null. */
  static Amount at(Paragraph paragraph, int at) {
    String word = paragraph.lower(at);
    boolean isCouple =
        word.equals("a")
            && paragraph.lower(at + 1).equals("couple")
            && paragraph.lower(at + 2).equals("of");
    Integer number = isCouple ? Integer.valueOf(2) : word.isEmpty() ? null : DateWords.number(word);
    int noun = isCouple ? at + 3 : at + 1;
    Amount multiple = MULTIPLES.get(paragraph.lower(noun));
    DateWords.Unit unit = multiple == null ? DateWords.unit(paragraph.lower(noun)) : multiple.unit;
    return number == null || unit == null
        ? null
        : new Amount(multiple == null ? number : number * multiple.number, unit, noun + 1);
  }
}
