package dev.onrecord.exchange;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A source of lines in batches. */
interface LineSource {

  /** Completes when {@link #next} would not block. */
  default CompletionStage<Void> ready() {
    return CompletableFuture.completedStage(null);
  }

  /** The next batch; empty after the last. */
  List<Line> next() throws IOException;

  /** Stops reading. */
  default void close() {}

  /**
   * @param number from 1
   * @param bytes null if the line is too long
   */
  record Line(long number, byte[] bytes) {}
}
