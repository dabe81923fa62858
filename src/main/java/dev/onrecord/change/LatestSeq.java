package dev.onrecord.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far the log has come, as far as this node knows. It learns of a write after its commit, never
 * before: what is read from the database under a known seq is at least as new as that seq.
 */
@ApplicationScoped
public class LatestSeq {

  private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, 0));

  /** The newest entry of the log. */
  public long seq() {
    return known.get().seq;
  }

  /** The newest entry that can alter how entities other than its own are shown. */
  public long labelSeq() {
    return known.get().labelSeq;
  }

  void learn(long seq, long labelSeq) {
    known.accumulateAndGet(new Known(seq, labelSeq), Known::newer);
  }

  private record Known(long seq, long labelSeq) {
    Known newer(Known other) {
      return new Known(Math.max(seq, other.seq), Math.max(labelSeq, other.labelSeq));
    }
  }
}
