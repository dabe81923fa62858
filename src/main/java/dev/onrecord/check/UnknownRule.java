package dev.onrecord.check;

/** Whatever nothing else fits. */
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
