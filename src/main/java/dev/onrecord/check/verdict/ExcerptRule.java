package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Reading;

/**
 * Consecutive words of one statement, or several runs of one in order with every omission marked.
 */
final class ExcerptRule implements VerdictRule {

  /** Everybody has said any one word. */
  private static final int MIN_WORDS = 2;

  @Override
  public Verdict verdict() {
    return Verdict.EXCERPT;
  }

  @Override
  public boolean fits(Reading reading) {
    return reading.isOfOne()
        && reading.isCovered()
        && reading.first().isFaithful()
        && reading.first().words() >= MIN_WORDS;
  }
}
