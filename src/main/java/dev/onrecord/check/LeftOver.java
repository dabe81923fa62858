package dev.onrecord.check;

/**
 * Pairs the words of a quotation that are left over before and behind its runs with those of the
 * text beside them: the same ones in their order, if they are half of them, and what is then left
 * at the very end word for word.
 */
final class LeftOver {

  /** As few words stand for others, and are no addition. */
  private static final int FEW = 3;

  /** More are not compared. */
  private static final int MOST = 60;

  private final TextWords quote;
  private final TextWords text;
  private final int[] pairs;

  /**
   * Creates the end of a run.
   *
   * @param pairs by word of the quotation, its word in the text, or -1; it is completed
   */
  LeftOver(TextWords quote, TextWords text, int[] pairs) {
    this.quote = quote;
    this.text = text;
    this.pairs = pairs;
  }

  /** Completes the pairs before a word of the quotation, with words of the text in a range. */
  void head(int left, int textFrom, int textTo) {
    complete(left, textTo - textFrom, left - 1, textTo - 1, -1);
  }

  /** Completes the pairs from a word of the quotation on. */
  void tail(int from, int textFrom, int textTo) {
    complete(quote.size() - from, textTo - textFrom, from, textFrom, 1);
  }

  /** Both sides are counted from the run outwards. */
  private void complete(int left, int there, int start, int textStart, int step) {
    int known = 0;
    int textKnown = 0;
    int near = Math.min(there, 2 * left + FEW);
    if (left > 0 && left <= MOST) {
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

  /** The longest common subsequence, as near to the run as can be. */
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
