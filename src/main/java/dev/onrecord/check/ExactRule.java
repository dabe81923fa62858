package dev.onrecord.check;

/** All the words of one statement in their order, and nothing else. */
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
