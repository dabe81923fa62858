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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jboss.logging.Logger;

/** Tracks whether the index can answer queries, and up to which change. */
@ApplicationScoped
class IndexState {

  private static final Logger LOG = Logger.getLogger(IndexState.class);

  private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

  private final LatestSeq latest;
  private final IndexLocation location;
  private final AtomicLong builds = new AtomicLong();

  /**
   * Incremented when the index becomes unavailable. A query that spans an increment is discarded.
   */
  private final AtomicLong losses = new AtomicLong();

  /** The threads that wait for the newest write. */
  private int demands;

  private volatile boolean ready;
  private volatile boolean caughtUp;
  private volatile boolean broken;
  private volatile long seq;

  /** The newest change in the index on disk. */
  private volatile long saved = -1;

  IndexState(LatestSeq latest, IndexLocation location, MeterRegistry metrics) {
    this.latest = latest;
    this.location = location;
    Gauge.builder("onrecord.index.lag", this, IndexState::lag)
        .description("Changes not indexed yet")
        .register(metrics);
    FunctionCounter.builder("onrecord.index.builds", this, IndexState::builds)
        .description("Rebuilds of the index from the database")
        .register(metrics);
  }

  /** Whether the index can answer: it has the record as of some seq. */
  boolean isReady() {
    return ready;
  }

  /**
   * Whether load balancers may send requests to this node: its own index can answer and has been
   * complete at least once. With a shared index, every node answers alike.
   */
  boolean isNodeReady() {
    return location.isShared() || caughtUp;
  }

  /** Whether the index turned out to be unreadable. */
  boolean isBroken() {
    return broken;
  }

  /** The newest searchable change; negative while there is none. */
  long seq() {
    return ready ? seq : -1;
  }

  /** The number of changes not indexed yet. */
  long lag() {
    return Math.max(0, latest.seq() - seq);
  }

  /** How often this node has rebuilt the index since it started. */
  long builds() {
    return builds.get();
  }

  /**
   * Runs a query if the index stays available throughout.
   *
   * @throws Problem if it is being rebuilt, unreachable, or turns out to be broken, in which case
   *     it will be rebuilt
   */
  <T> T query(Supplier<T> search) {
    long before = losses.get();
    if (!ready) {
      throw notReady();
    }
    try {
      T result = search.get();
      if (ready && losses.get() == before) {
        return result;
      }
    } catch (RuntimeException e) {
      if (DatabaseErrors.isDatabaseError(e)) {
        throw e;
      }
      if (e instanceof SearchTimeoutException) {
        throw e;
      }
      if (location.isShared() && e instanceof SearchException) {
        LOG.warnf("OpenSearch did not respond: %s", e.getMessage());
      } else if (Exceptions.causes(e).anyMatch(IOException.class::isInstance)) {
        LOG.warnf(e, "The index is unreadable and will be rebuilt");
        markUnavailable(true);
      } else if (ready && losses.get() == before) {
        throw e;
      }
    }
    throw notReady();
  }

  private static Problem notReady() {
    return new Problem(
        ProblemType.INDEX_NOT_READY,
        "The index is unavailable; lists that do not need it still work.");
  }

  /** Waits until everything can be searched, up to a time limit. */
  synchronized void awaitLatest(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    demands++;
    notifyAll();
    try {
      while (!(ready && lag() == 0) && System.nanoTime() < deadline) {
        wait(CHECK_INTERVAL.toMillis());
      }
    } finally {
      demands--;
    }
  }

  /** Waits until somebody waits for the newest write, or the index is unavailable. */
  synchronized void awaitDemand(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toMillis(); demands == 0 && ready && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An incomplete index must not answer. */
  synchronized void startBuild() {
    markUnavailable(false);
    builds.incrementAndGet();
  }

  /** Makes the index available as of a change. */
  synchronized void markReady(long newest) {
    seq = newest;
    ready = true;
    broken = false;
    caughtUp |= lag() == 0;
    notifyAll();
  }

  /** Sets the newest change in the index on disk. */
  synchronized void markSaved(long newest) {
    saved = newest;
    notifyAll();
  }

  long saved() {
    return saved;
  }

  /** Makes the index unavailable. */
  synchronized void markUnavailable(boolean isBroken) {
    losses.incrementAndGet();
    ready = false;
    caughtUp = false;
    broken |= isBroken;
  }
}
