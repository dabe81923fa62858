package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Reading;

/** Runs of two or more statements by one speaker that make up most of the quotation. */
final class CombinedRule implements VerdictRule {

  private static final double MIN_SIMILARITY = 0.5;

  @Override
  public Verdict verdict() {
    return Verdict.COMBINED;
  }

  @Override
  public boolean fits(Reading reading) {
    return reading.isOfSeveral() && reading.similarity() >= MIN_SIMILARITY;
  }
}
