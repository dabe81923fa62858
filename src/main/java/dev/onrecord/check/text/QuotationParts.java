package dev.onrecord.check.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a quotation where one statement may end and another begin: at sentences. A quotation
 * without marks is divided into pieces of equal length.
 */
public final class QuotationParts {

  /** Shorter sentences belong to the part before: they could be anybody's. */
  private static final int SHORTEST = 5;

  /** The length, in words, of the pieces of a sentence that is too long to be one. */
  private static final int PIECE = 16;

  private static final int LONGEST = 2 * PIECE;

  /** The most parts. Those of a longer quotation are longer. */
  private static final int MOST = 12;

  private QuotationParts() {}

  /** The text of each part, in order; none of a quotation without words. */
  public static List<String> of(TextWords quote) {
    List<Integer> ends = ends(quote);
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < ends.size(); i++) {
      boolean isKept = (i + 1) * MOST / ends.size() > i * MOST / ends.size();
      if (isKept) {
        parts.add(
            quote.text().substring(quote.word(from).start(), quote.word(ends.get(i) - 1).end()));
        from = ends.get(i);
      }
    }
    return parts;
  }

  /** The indexes after the last word of each sentence or piece. */
  private static List<Integer> ends(TextWords quote) {
    List<Integer> ends = new ArrayList<>();
    for (int from = 0; from < quote.size(); ) {
      from = end(quote, from);
      ends.add(from);
    }
    return ends;
  }

  private static int end(TextWords quote, int from) {
    int sentence = quote.starts().nextSetBit(Math.min(from + SHORTEST, quote.size()));
    int end = sentence - from > LONGEST ? from + PIECE : sentence;
    return quote.size() - end < SHORTEST ? quote.size() : end;
  }
}
