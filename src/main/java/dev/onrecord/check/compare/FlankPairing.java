package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextWords;

/**
 * Pairs the words of a quotation before and after its runs with the adjacent words of the text.
 * Same words are paired in order if they are at least half; the rest at the end are paired one to
 * one.
 */
final class FlankPairing {

  /** The most words that count as a replacement rather than an insertion. */
  private static final int FEW = 3;

  /** The most words that are compared. */
  private static final int MAX_WORDS = 60;

  private final TextWords quote;
  private final TextWords text;
  private final int[] pairs;

  /**
   * Creates a pairing.
   *
   * @param pairs for each word of the quotation, the index of its word in the text, or -1. Missing
   *     pairs are added
   */
  FlankPairing(TextWords quote, TextWords text, int[] pairs) {
    this.quote = quote;
    this.text = text;
    this.pairs = pairs;
  }

  /** Pairs the words before a word of the quotation with words of the text in a range. */
  void head(int left, int textFrom, int textTo) {
    complete(left, textTo - textFrom, left - 1, textTo - 1, -1);
  }

  /** Pairs the words from a word of the quotation on with words of the text in a range. */
  void tail(int from, int textFrom, int textTo) {
    complete(quote.size() - from, textTo - textFrom, from, textFrom, 1);
  }

  /** Counts both sides outward from the run. */
  private void complete(int left, int there, int start, int textStart, int step) {
    int known = 0;
    int textKnown = 0;
    int near = Math.min(there, 2 * left + FEW);
    if (left > 0 && left <= MAX_WORDS) {
      int[] same = same(left, near, start, textStart, step);
      int count = 0;
      for (int i = 0; i < left; i++) {
        count += same[i] < 0 ? 0 : 1;
      }
      if (2 * count >= left) {
        for (int i = 0; i < left; i++) {
          if (same[i] >= 0) {
            pairs[start + step * i] = textStart + step * same[i];
            known = i + 1;
            textKnown = same[i] + 1;
          }
        }
      }
    }
    int rest = left - known;
    int textRest = there - textKnown;
    int replaced = rest <= FEW || textRest <= rest ? Math.min(rest, textRest) : 0;
    for (int i = 0; i < replaced; i++) {
      pairs[start + step * (known + i)] = textStart + step * (textKnown + i);
    }
  }

  /** The longest common subsequence that is closest to the run. */
  private int[] same(int left, int near, int start, int textStart, int step) {
    int[][] longest = new int[left + 1][near + 1];
    for (int i = left - 1; i >= 0; i--) {
      for (int j = near - 1; j >= 0; j--) {
        longest[i][j] =
            areSame(start + step * i, textStart + step * j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[] same = new int[left];
    int j = 0;
    for (int i = 0; i < left; i++) {
      same[i] = -1;
      while (j < near && longest[i][j + 1] == longest[i][j] && longest[i][j] > longest[i + 1][j]) {
        j++;
      }
      if (j < near
          && longest[i][j] > longest[i + 1][j]
          && areSame(start + step * i, textStart + step * j)) {
        same[i] = j;
        j++;
      }
    }
    return same;
  }

  private boolean areSame(int index, int textIndex) {
    return quote.key(index).equals(text.key(textIndex));
  }
}
