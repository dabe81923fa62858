package dev.onrecord.exchange;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where lines come from, as many at a time as are written together. */
interface LineSource {

  /** Completes when {@link #next} need not wait. */
  default CompletionStage<Void> ready() {
    return CompletableFuture.completedStage(null);
  }

  /** The next lines; empty after the last. */
  List<Line> next() throws IOException;

  /** Reads nothing more. */
  default void close() {}

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes null where it is too long
   */
  record Line(long number, byte[] bytes) {}
}
