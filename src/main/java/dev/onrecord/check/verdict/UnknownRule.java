package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Reading;

/** Anything that no other rule fits. */
final class UnknownRule implements VerdictRule {

  @Override
  public Verdict verdict() {
    return Verdict.UNKNOWN;
  }

  @Override
  public boolean fits(Reading reading) {
    return true;
  }
}
