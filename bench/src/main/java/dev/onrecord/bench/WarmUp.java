package dev.onrecord.bench;

import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Runs the same until it grows no faster: to compile what a search runs takes a small machine
 * minutes.
 */
final class WarmUp {

  /** A rate that exceeds the best before by less than this has stopped to grow. */
  private static final double GROWTH = 1.05;

  private static final int STEADY_SLICES = 3;
  private static final int MOST_SLICES = 50;

  private WarmUp() {}

  /** What the last run gave. */
  static <R> R run(Callable<R> slice, ToDoubleFunction<R> rate) throws Exception {
    R last = slice.call();
    double best = rate.applyAsDouble(last);
    int steady = 0;
    for (int slices = 1; slices < MOST_SLICES && steady < STEADY_SLICES; slices++) {
      last = slice.call();
      steady = rate.applyAsDouble(last) > GROWTH * best ? 0 : steady + 1;
      best = Math.max(best, rate.applyAsDouble(last));
    }
    return last;
  }
}
