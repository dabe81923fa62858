package dev.onrecord.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How far the log has come, as far as this node knows. It learns of a write after its commit, never
 * before: what is read from the database under a known seq is at least as new as that seq.
 */
@ApplicationScoped
public class LatestSeq {

  private volatile Known known = new Known(0, 0);

  /** The newest entry of the log. */
  public long seq() {
    return known.seq;
  }

  /** The newest entry that can alter how entities other than its own are shown. */
  public long labelSeq() {
    return known.labelSeq;
  }

  /** Waits until there is an entry behind the given one, but not for ever. */
  public synchronized void awaitBeyond(long seq, Duration atMost) throws InterruptedException {
    if (known.seq <= seq) {
      wait(atMost.toMillis());
    }
  }

  synchronized void learn(long seq, long labelSeq) {
    known = new Known(Math.max(seq, known.seq), Math.max(labelSeq, known.labelSeq));
    notifyAll();
  }

  private record Known(long seq, long labelSeq) {}
}
