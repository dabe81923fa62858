package dev.onrecord.check;

/**
 * Consecutive words of one statement, or several runs of one in order with all omissions marked.
 */
final class ExcerptRule implements VerdictRule {

  /** One word is on record of everybody. */
  private static final int FEWEST = 2;

  @Override
  public Verdict verdict() {
    return Verdict.EXCERPT;
  }

  @Override
  public boolean fits(Reading reading) {
    return reading.isOfOne()
        && reading.isCovered()
        && reading.first().isFaithful()
        && reading.first().words() >= FEWEST;
  }
}
