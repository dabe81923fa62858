package dev.onrecord.change;

import dev.onrecord.platform.response.CacheValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The head of the log as this node knows it. It learns of a write after its commit, never before,
 * so data read after this node learned a seq is at least as new as that seq.
 */
@ApplicationScoped
public class LatestSeq {

  /** How long this node's knowledge is valid when other nodes write too. */
  private static final Duration VALIDITY = Duration.ofMillis(700);

  private volatile LogHead known = new LogHead(0, 0, null);

  private final AtomicLong uncacheableState = new AtomicLong();

  /** When the database was last polled; null on a single node. */
  private volatile Long confirmedAt;

  LogHead head() {
    return known;
  }

  /** The newest entry of the log. */
  public long seq() {
    return known.seq();
  }

  /** When the newest entry was written; null for an empty log. */
  Instant at() {
    return known.at();
  }

  /** The newest entry that can change how other entities render. */
  public long labelSeq() {
    return known.labelSeq();
  }

  /** Whether this node's knowledge is recent enough to answer requests. */
  public boolean isCurrent() {
    Long at = confirmedAt;
    return at == null || System.nanoTime() - at < VALIDITY.toNanos();
  }

  /**
   * The state that responses depend on: the newest seq, or, while other nodes may have written
   * since, a number that never repeats, so that nothing is cached under it.
   */
  public long state() {
    return isCurrent() ? known.seq() : uncacheableState.decrementAndGet();
  }

  /**
   * The newest {@link #labelSeq}, or, while other nodes may have written since, a number that never
   * repeats.
   */
  public long labelState() {
    return isCurrent() ? known.labelSeq() : uncacheableState.decrementAndGet();
  }

  /** The validator of a response that depends on the state from now on. */
  public CacheValidator validator() {
    return CacheValidator.of(this::state);
  }

  /** Waits until there is an entry after the given one, up to a time limit. */
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

  void confirm(long polledAt) {
    confirmedAt = polledAt;
  }
}
