package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Reading;
import dev.onrecord.check.compare.Run;

/** Mostly the words of one statement, and too many of them for a coincidence. */
final class AlteredRule implements VerdictRule {

  private static final double MIN_SIMILARITY = 0.5;
  private static final int MIN_WORDS = 5;
  private static final int MIN_SAME = 4;
  private static final int MIN_LENGTH = 3;
  private static final int ENOUGH_SAME = 6;

  @Override
  public Verdict verdict() {
    return Verdict.ALTERED;
  }

  @Override
  public boolean fits(Reading reading) {
    if (!reading.isOfOne()
        || reading.words() < MIN_WORDS
        || reading.similarity() < MIN_SIMILARITY) {
      return false;
    }
    Run run = reading.first().run();
    int same = run.same(reading.quote());
    return same >= MIN_SAME && (same >= ENOUGH_SAME || run.longest(reading.quote()) >= MIN_LENGTH);
  }
}
