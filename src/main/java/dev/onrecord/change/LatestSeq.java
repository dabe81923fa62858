package dev.onrecord.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the log has come, as far as this node knows. It learns of a write after its commit, never
 * before: what is read from the database under a known seq is at least as new as that seq.
 */
@ApplicationScoped
public class LatestSeq {

  /** How long what this node knows holds, where other nodes write too. */
  private static final Duration BELIEVED = Duration.ofMillis(700);

  private volatile LogHead known = new LogHead(0, 0, null);

  private final AtomicLong unsure = new AtomicLong();

  /** When the database was last asked; null where nobody else writes. */
  private volatile Long confirmedAt;

  /** The newest entry of the log. */
  public long seq() {
    return known.seq();
  }

  /** When the newest entry was written; null before the first. */
  Instant at() {
    return known.at();
  }

  /** The newest entry that can alter how entities other than its own are shown. */
  public long labelSeq() {
    return known.labelSeq();
  }

  /** Whether this is surely not much older than what other nodes have written. */
  public boolean isCurrent() {
    Long at = confirmedAt;
    return at == null || System.nanoTime() - at < BELIEVED.toNanos();
  }

  /**
   * What answers depend on: the newest entry; while others may have written since, a number that
   * comes only once, so that nothing that depends on it is taken to hold later.
   */
  public long state() {
    return isCurrent() ? known.seq() : unsure.decrementAndGet();
  }

  /** Waits until there is an entry behind the given one, but not for ever. */
  public synchronized void awaitBeyond(long seq, Duration atMost) throws InterruptedException {
    if (known.seq() <= seq) {
      wait(atMost.toMillis());
    }
  }

  synchronized void learn(LogHead head) {
    boolean isNewer = head.seq() >= known.seq();
    known =
        new LogHead(
            Math.max(head.seq(), known.seq()),
            Math.max(head.labelSeq(), known.labelSeq()),
            isNewer ? head.at() : known.at());
    notifyAll();
  }

  void confirm(long askedAt) {
    confirmedAt = askedAt;
  }
}
