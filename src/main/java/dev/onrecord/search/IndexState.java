package dev.onrecord.search;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.DatabaseErrors;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jboss.logging.Logger;

/** What is known of the index: whether it can answer, and as of which change. */
@ApplicationScoped
class IndexState {

  private static final Logger LOG = Logger.getLogger(IndexState.class);

  private static final Duration LOOK = Duration.ofMillis(200);

  private final LatestSeq latest;
  private final IndexLocation location;
  private final AtomicLong builds = new AtomicLong();

  /** How often the index ceased to answer: what was read of it meanwhile may be half. */
  private final AtomicLong losses = new AtomicLong();

  private volatile boolean ready;
  private volatile boolean caughtUp;
  private volatile boolean broken;
  private volatile long seq;

  /** The newest change that is in the index on disk. */
  private volatile long saved = -1;

  IndexState(LatestSeq latest, IndexLocation location, MeterRegistry metrics) {
    this.latest = latest;
    this.location = location;
    Gauge.builder("onrecord.index.lag", this, IndexState::lag)
        .description("How many changes the index has still to take in")
        .register(metrics);
    FunctionCounter.builder("onrecord.index.builds", this, IndexState::builds)
        .description("How often the index was built from the database")
        .register(metrics);
  }

  /** Whether the index can answer: it holds the record as it was at some seq. */
  boolean isReady() {
    return ready;
  }

  /**
   * Whether requests may come to this node: its own index can answer, and since it can, held all of
   * the record at least once. One that all nodes share is no reason to go to another.
   */
  boolean suffices() {
    return location.isShared() || caughtUp;
  }

  /** Whether it turned out that it cannot be read. */
  boolean isBroken() {
    return broken;
  }

  /** The newest change that can be searched; a negative number while nothing can. */
  long seq() {
    return ready ? seq : -1;
  }

  /** How many changes the index has still to take in. */
  long lag() {
    return Math.max(0, latest.seq() - seq);
  }

  /** How often this node built the index from the database since its start. */
  long builds() {
    return builds.get();
  }

  /**
   * What the index answers to a question, if it is whole all the while.
   *
   * @throws Problem where it is being built or cannot be reached, or turns out to be broken, and
   *     then will be built
   */
  <T> T ask(Supplier<T> question) {
    long before = losses.get();
    if (!ready) {
      throw notReady();
    }
    try {
      T answer = question.get();
      if (ready && losses.get() == before) {
        return answer;
      }
    } catch (RuntimeException e) {
      if (DatabaseErrors.isDatabaseError(e)) {
        throw e;
      }
      if (e instanceof SearchTimeoutException) {
        throw e;
      }
      if (location.isShared() && e instanceof SearchException) {
        LOG.warnf("OpenSearch did not answer: %s", e.getMessage());
      } else if (Exceptions.causes(e).anyMatch(IOException.class::isInstance)) {
        LOG.warnf(e, "The index could not be read, and is built anew");
        lose(true);
      } else if (ready && losses.get() == before) {
        throw e;
      }
    }
    throw notReady();
  }

  private static Problem notReady() {
    return new Problem(
        ProblemType.INDEX_NOT_READY,
        "The index cannot be asked now; lists without it are answered.");
  }

  /** Waits until the index has taken in everything, and that is on disk; but not for ever. */
  synchronized void awaitLatest(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!(ready && saved == latest.seq()) && System.nanoTime() < deadline) {
      wait(LOOK.toMillis());
    }
  }

  /** Half an index must not answer. */
  synchronized void startBuild() {
    lose(false);
    builds.incrementAndGet();
  }

  /** From now on, the index answers as of this change. */
  synchronized void become(long newest) {
    seq = newest;
    ready = true;
    broken = false;
    caughtUp |= lag() == 0;
    notifyAll();
  }

  /** The index is on disk as of this change. */
  synchronized void save(long newest) {
    saved = newest;
    notifyAll();
  }

  long saved() {
    return saved;
  }

  /** The index answers no longer. */
  synchronized void lose(boolean isBroken) {
    losses.incrementAndGet();
    ready = false;
    caughtUp = false;
    broken |= isBroken;
  }
}
