package dev.onrecord.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A part of a quotation that is aligned with a part of a wording.
 *
 * @param from the first word of the part, in the quotation
 * @param pairs by word of the part, the word of the wording that it is aligned with, or -1 where it
 *     is inserted
 * @param score what the alignment is worth
 */
record Run(Wording wording, int from, int[] pairs, int score) {

  /** The word of the quotation behind the part. */
  int to() {
    return from + pairs.length;
  }

  /** The word of the wording that a word of the quotation is aligned with, or -1. */
  int pair(int index) {
    return pairs[index - from];
  }

  /** The word of the wording that its first pair is with. */
  int firstPair() {
    return paired().findFirst().orElseThrow();
  }

  /** The first word of the wording that is in it. */
  int textFrom() {
    return paired().min().orElseThrow();
  }

  /** The word of the wording behind the last that is in it. */
  int textTo() {
    return paired().max().orElseThrow() + 1;
  }

  private IntStream paired() {
    return Arrays.stream(pairs).filter(pair -> pair >= 0);
  }

  boolean isSame(TextWords quote, int index) {
    int pair = pair(index);
    return pair >= 0 && wording.words().key(pair).equals(quote.key(index));
  }

  /** How many words are the same. */
  int same(TextWords quote) {
    int same = 0;
    for (int i = from; i < to(); i++) {
      same += isSame(quote, i) ? 1 : 0;
    }
    return same;
  }

  /** The most words in a row that are the same, on both sides. */
  int longest(TextWords quote) {
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
