package dev.onrecord.testsupport;

/**
 * Sets the length and the seed of random tests.
 *
 * <p>The system property {@code random.effort} multiplies the number of cases. A run of the usual
 * length uses a fixed seed, so that it judges the change; a longer one takes a new seed. {@code
 * random.seed} repeats a run that printed its seed.
 */
public final class RandomRuns {

  private static final int EFFORT = Integer.getInteger("random.effort", 1);
  private static final long SEED = Long.getLong("random.seed", EFFORT == 1 ? 1 : System.nanoTime());

  private RandomRuns() {}

  /** Multiplies a number of cases by the effort. */
  public static int cases(int usual) {
    return usual * EFFORT;
  }

  /** The number of cases in a run of the usual length, and the least in a longer one. */
  public static int cases(int usual, int longer) {
    return EFFORT == 1 ? usual : Math.max(longer, cases(usual));
  }

  /** Prints the options that repeat a test, before it begins, and returns its seed. */
  public static long seed(Class<?> test) {
    System.out.printf(
        "%s: -Drandom.seed=%d -Drandom.effort=%d%n", test.getSimpleName(), SEED, EFFORT);
    return SEED;
  }

  /** The seed for jqwik, which prints it with each failure. */
  static long seed() {
    return SEED;
  }
}
