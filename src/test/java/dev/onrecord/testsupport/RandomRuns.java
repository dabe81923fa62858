package dev.onrecord.testsupport;

/**
 * How long random tests run and what they start from.
 *
 * <p>The system property {@code random.effort} multiplies the number of cases. A run of the usual
 * length uses the same seed each time, so that it judges a change and not luck; longer runs take a
 * new one. {@code random.seed} repeats a run that printed its seed.
 */
public final class RandomRuns {

  private static final int EFFORT = Integer.getInteger("random.effort", 1);

  private RandomRuns() {}

  /** Multiplies a number of cases by the effort. */
  public static int cases(int usual) {
    return usual * EFFORT;
  }

  public static long seed() {
    return Long.getLong("random.seed", EFFORT == 1 ? 1 : System.nanoTime());
  }
}
