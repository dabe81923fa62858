package dev.onrecord.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Covers a quotation with the longest parts that stand in a wording word for word, in whatever
 * order (greedy string tiling, Wise 1993).
 */
final class Tiling {

  /** A shorter part is there by chance. */
  private static final int SHORTEST = 3;

  private static final int MOST = 8;

  /** More pairs of words are not compared: this is done for each tile. */
  private static final long MOST_CELLS = 200_000;

  private final TextWords quote;
  private final Wording wording;
  private final TextWords text;
  private final boolean[] isCovered;
  private final boolean[] isTaken;

  Tiling(TextWords quote, Wording wording) {
    this.quote = quote;
    this.wording = wording;
    this.text = wording.words();
    this.isCovered = new boolean[quote.size()];
    this.isTaken = new boolean[text.size()];
  }

  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    if ((long) quote.size() * text.size() > MOST_CELLS) {
      return runs;
    }
    for (Run next = longest(); next != null && runs.size() < MOST; next = longest()) {
      runs.add(next);
      Arrays.fill(isCovered, next.from(), next.to(), true);
      Arrays.fill(isTaken, next.textFrom(), next.textTo(), true);
    }
    return runs;
  }

  /** The longest part of what is left on both sides, or null. */
  private Run longest() {
    int[] lengths = new int[text.size() + 1];
    int best = 0;
    int end = 0;
    int textEnd = 0;
    for (int i = 0; i < quote.size(); i++) {
      int diagonal = 0;
      for (int j = 0; j < text.size(); j++) {
        int above = lengths[j + 1];
        boolean isSame = !isCovered[i] && !isTaken[j] && quote.key(i).equals(text.key(j));
        lengths[j + 1] = isSame ? diagonal + 1 : 0;
        diagonal = above;
        if (lengths[j + 1] > best) {
          best = lengths[j + 1];
          end = i + 1;
          textEnd = j + 1;
        }
      }
    }
    if (best < SHORTEST) {
      return null;
    }
    int[] pairs = new int[best];
    for (int k = 0; k < best; k++) {
      pairs[k] = textEnd - best + k;
    }
    return new Run(wording, end - best, pairs, best);
  }
}
