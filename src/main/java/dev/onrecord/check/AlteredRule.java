package dev.onrecord.check;

/** The words of one statement for the most part, and enough of them to be no chance. */
final class AlteredRule implements VerdictRule {

  private static final double LEAST = 0.5;
  private static final int FEWEST = 5;
  private static final int FEWEST_SAME = 4;
  private static final int IN_A_ROW = 3;
  private static final int MANY = 6;

  @Override
  public Verdict verdict() {
    return Verdict.ALTERED;
  }

  @Override
  public boolean fits(Reading reading) {
    if (!reading.isOfOne() || reading.words() < FEWEST || reading.similarity() < LEAST) {
      return false;
    }
    Run run = reading.first().run();
    int same = run.same(reading.quote());
    return same >= FEWEST_SAME && (same >= MANY || run.longest(reading.quote()) >= IN_A_ROW);
  }
}
