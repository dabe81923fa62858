package dev.onrecord.check;

/** Runs of two or more statements by one speaker, which are most of the quotation. */
final class CombinedRule implements VerdictRule {

  static final double LEAST = 0.5;

  @Override
  public Verdict verdict() {
    return Verdict.COMBINED;
  }

  @Override
  public boolean fits(Reading reading) {
    return reading.isOfSeveral() && reading.similarity() >= LEAST;
  }
}
