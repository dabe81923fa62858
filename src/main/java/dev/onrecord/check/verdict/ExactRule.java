package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Reading;

/** All the words of one statement in order, and nothing else. */
final class ExactRule implements VerdictRule {

  @Override
  public Verdict verdict() {
    return Verdict.EXACT;
  }

  @Override
  public boolean fits(Reading reading) {
    return reading.isOfOne()
        && reading.isCovered()
        && reading.first().isFaithful()
        && reading.first().isWhole();
  }
}
