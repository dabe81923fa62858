package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Covers a quotation with the longest parts that it shares with a wording, in any order (greedy
 * string tiling, Wise 1993).
 */
final class Tiling {

  /** The length of a tile, in words. A shorter one may match by chance. */
  private static final int MIN_LENGTH = 3;

  private static final int MAX_TILES = 8;

  /** The most word pairs that are compared, again for each tile. */
  private static final long MAX_CELLS = 200_000;

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

  /** The tiles, longest first; none if the texts are too long. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    if ((long) quote.size() * text.size() > MAX_CELLS) {
      return runs;
    }
    for (Run next = longest(); next != null && runs.size() < MAX_TILES; next = longest()) {
      runs.add(next);
      Arrays.fill(isCovered, next.from(), next.to(), true);
      Arrays.fill(isTaken, next.textFrom(), next.textTo(), true);
    }
    return runs;
  }

  /** The longest common part that no tile covers on either side, or null. */
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
    if (best < MIN_LENGTH) {
      return null;
    }
    int[] pairs = new int[best];
    for (int k = 0; k < best; k++) {
      pairs[k] = textEnd - best + k;
    }
    return new Run(wording, end - best, pairs, best);
  }
}
