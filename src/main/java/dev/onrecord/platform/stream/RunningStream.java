package dev.onrecord.platform.stream;

import dev.onrecord.platform.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A streamed body with its slot, its limits and the executor that produces its pieces. */
final class RunningStream implements Streamed {

  private final Streamed body;
  private final Streams.Slot slot;
  private final Executor executor;
  private final Duration timeLimit;
  private final long sizeLimit;
  private byte[] first;
  private long sent;

  private RunningStream(
      Streamed body, Streams.Slot slot, Executor executor, Duration timeLimit, long sizeLimit) {
    this.body = body;
    this.slot = slot;
    this.executor = executor;
    this.timeLimit = timeLimit;
    this.sizeLimit = sizeLimit;
  }

  /** An export, with limits of time and size. */
  static RunningStream export(
      Streamed body, Streams.Slot slot, Executor executor, Settings.Limits limits) {
    return new RunningStream(
        body, slot, executor, limits.exportTime(), limits.exportSize().asLongValue());
  }

  /** A stream that lasts as long as its client sends or reads. */
  static RunningStream unlimited(Streamed body, Streams.Slot slot, Executor executor) {
    return new RunningStream(body, slot, executor, null, Long.MAX_VALUE);
  }

  void begin() throws IOException {
    first = body.next();
  }

  /** Runs a task that produces and sends the next piece. */
  void execute(Runnable piece) {
    executor.execute(piece);
  }

  /** The time limit of the stream; null for none. */
  Duration timeLimit() {
    return timeLimit;
  }

  @Override
  public CompletionStage<Void> ready() {
    return first == null ? body.ready() : CompletableFuture.completedStage(null);
  }

  /**
   * @throws OverBudget if the stream has exceeded its size limit
   */
  @Override
  public byte[] next() throws IOException {
    if (sent > sizeLimit) {
      throw new LimitExceeded("is longer than %d bytes".formatted(sizeLimit));
    }
    byte[] piece = first == null ? body.next() : first;
    first = null;
    sent += piece == null ? 0 : piece.length;
    return piece;
  }

  @Override
  public void end() {
    body.end();
    slot.close();
  }

  /** An export that exceeded its limits. */
  static final class LimitExceeded extends IOException {
    LimitExceeded(String message) {
      super(message);
    }
  }
}
