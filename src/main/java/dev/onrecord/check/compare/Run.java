package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextWords;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A part of a quotation that is aligned with a part of a wording.
 *
 * @param from the first word of the part
 * @param pairs for each word of the part, the index of the word that it is aligned with, or -1 if
 *     it is inserted
 * @param score the score of the alignment
 */
public record Run(Wording wording, int from, int[] pairs, int score) {

  /** The word of the quotation after the part. */
  public int to() {
    return from + pairs.length;
  }

  /** The word of the wording that a word of the quotation is aligned with, or -1. */
  public int pair(int index) {
    return pairs[index - from];
  }

  /** The word of the wording that the first aligned word is aligned with. */
  int firstPair() {
    return paired().findFirst().orElseThrow();
  }

  /** The first word of the wording in the run. */
  int textFrom() {
    return paired().min().orElseThrow();
  }

  /** The word of the wording after the last in the run. */
  int textTo() {
    return paired().max().orElseThrow() + 1;
  }

  private IntStream paired() {
    return Arrays.stream(pairs).filter(pair -> pair >= 0);
  }

  public boolean isSame(TextWords quote, int index) {
    int pair = pair(index);
    return pair >= 0 && wording.words().key(pair).equals(quote.key(index));
  }

  /** The number of words that are the same. */
  public int same(TextWords quote) {
    int same = 0;
    for (int i = from; i < to(); i++) {
      same += isSame(quote, i) ? 1 : 0;
    }
    return same;
  }

  /** The length of the longest sequence of same words without a gap on either side. */
  public int longest(TextWords quote) {
    int longest = 0;
    int length = 0;
    for (int i = from; i < to(); i++) {
      boolean goesOn = length > 0 && pair(i) == pair(i - 1) + 1;
      length = !isSame(quote, i) ? 0 : goesOn ? length + 1 : 1;
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
