package dev.onrecord.search;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.BackgroundTask;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.sql.DatabaseErrors;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.OutageLog;
import dev.onrecord.platform.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Indexes the changes of the log in batches. A crash or an outage of the index only leaves more
 * changes to catch up with (ADR 8).
 */
@ApplicationScoped
class Indexer {

  private static final Logger LOG = Logger.getLogger(Indexer.class);

  private static final int BATCH = 1_000;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
  private static final int MAX_BACKOFF = 64;

  /**
   * How long a local index may be ahead of its saved position. After a crash, that much is indexed
   * again; each time it is saved, many files are synced.
   */
  private static final Duration MAX_UNSAVED = Duration.ofSeconds(10);

  /**
   * The least time between two batches, unless they are full: each makes a segment that queries
   * have to open. A write after a pause is indexed at once.
   */
  private static final Duration BATCH_INTERVAL = Duration.ofMillis(500);

  private final Index index;
  private final IndexLocation location;
  private final IndexState state;
  private final Jdbc jdbc;
  private final LogBatches batches;
  private final LatestSeq latest;
  private final OutageLog outages;
  private final Duration startWait;
  private final BackgroundTask task = new BackgroundTask("indexer", this::follow);

  /** Locked while the index is written. */
  private final Object work = new Object();

  /** Whether the position of the index is known and this node may write to it. */
  private boolean open;

  private int backoff = 1;
  private long savedAt = System.nanoTime();
  private long indexedAt = System.nanoTime() - BATCH_INTERVAL.toNanos();

  Indexer(
      Index index,
      IndexLocation location,
      IndexState state,
      Jdbc jdbc,
      LogBatches batches,
      LatestSeq latest,
      OutageLog outages,
      Settings settings) {
    this.index = index;
    this.location = location;
    this.state = state;
    this.jdbc = jdbc;
    this.batches = batches;
    this.latest = latest;
    this.outages = outages;
    this.startWait = settings.index().startWait();
  }

  /** Whether the indexer is running. */
  boolean isFollowing() {
    return task.isAlive();
  }

  /**
   * Runs after the starter record is loaded. The port opens once the index contains it, or after a
   * time limit.
   */
  void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1) StartupEvent event)
      throws InterruptedException {
    task.start();
    state.awaitLatest(startWait);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    task.stop();
  }

  /** Rebuilds the index from the database. Text and facets are unavailable meanwhile. */
  void rebuild() {
    synchronized (work) {
      build();
    }
  }

  private void build() {
    state.startBuild();
    if (location.isShared()) {
      index.removePosition();
      task.pause(POLL_INTERVAL.multipliedBy(4));
    }
    long from = index.clear();
    LOG.infof("Rebuilding the index as of change %d", from);
    indexAll("subject", "slug", String.class, "", index::indexSubjects);
    indexAll("statement", "id", UUID.class, new UUID(0, 0), index::indexStatements);
    // An incomplete index must not look complete at the next start.
    if (!task.isStopped()) {
      index.refresh();
      save(from);
      open = true;
      state.markReady(from);
    }
  }

  private <K> void indexAll(
      String table, String key, Class<K> type, K first, Consumer<List<K>> indexBatch) {
    String query =
        "select %2$s from %1$s where %2$s > ? order by %2$s limit ?".formatted(table, key);
    K last = first;
    while (!task.isStopped()) {
      checkIsWriter();
      List<K> keys = jdbc.rows(Sql.of(query, last, BATCH), row -> row.value(1, type));
      if (keys.isEmpty()) {
        return;
      }
      indexBatch.accept(keys);
      last = keys.get(keys.size() - 1);
    }
  }

  private void follow() {
    while (!task.isStopped()) {
      try {
        boolean isWriter;
        synchronized (work) {
          isWriter = step();
        }
        backoff = 1;
        if (isWriter) {
          latest.awaitBeyond(state.seq(), POLL_INTERVAL);
        } else {
          task.pause(POLL_INTERVAL);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) {
        recover(e);
      }
    }
    saveAtStop();
  }

  private void saveAtStop() {
    try {
      synchronized (work) {
        saveIfDue();
      }
    } catch (RuntimeException e) {
      LOG.debugf(e, "The next start indexes again from change %d", state.saved());
    }
  }

  /**
   * Retries after an outage of the database or of OpenSearch; rebuilds a local index that failed.
   */
  private void recover(Throwable e) {
    if (task.isStopped()) {
      return;
    }
    if (location.isShared()) {
      // Ownership and position must be checked again.
      open = false;
    }
    boolean known = outages.report(e).isPresent();
    if (location.isShared() || DatabaseErrors.isDatabaseError(e)) {
      warn(known, e, "Indexing stopped at change %d; retrying");
    } else {
      warn(known, e, "The index failed at change %d; rebuilding it");
      state.markUnavailable(true);
    }
    task.pause(RETRY_INTERVAL.multipliedBy(backoff));
    backoff = Math.min(location.isShared() ? 1 : MAX_BACKOFF, 2 * backoff);
  }

  private void warn(boolean known, Throwable e, String what) {
    if (!known) {
      LOG.warnf(e, what, state.seq());
    }
  }

  /** Whether this node may continue to write. */
  private boolean step() {
    if (!location.isWriter()) {
      open = false;
      readPosition();
      return false;
    }
    if (!open || !state.isReady() || (location.isShared() && index.newest() != state.saved())) {
      open();
    }
    while (state.isReady() && state.lag() > 0 && !task.isStopped()) {
      awaitBatch();
      checkIsWriter();
      Optional<LogBatch> changes = batches.after(state.seq(), BATCH);
      if (changes.isEmpty()) {
        LOG.warnf("The log has a gap after change %d", state.seq());
        build();
        return true;
      }
      indexChanges(changes.get());
      saveIfDue();
    }
    saveIfDue();
    return true;
  }

  /** Other nodes only see a shared index up to its position, so that is always saved. */
  private void saveIfDue() {
    boolean isDue =
        location.isShared()
            || task.isStopped()
            || System.nanoTime() - savedAt > MAX_UNSAVED.toNanos();
    if (isDue && state.isReady() && state.saved() != state.seq()) {
      save(state.seq());
    }
  }

  private void awaitBatch() {
    if (state.lag() < BATCH) {
      state.awaitDemand(BATCH_INTERVAL.minusNanos(System.nanoTime() - indexedAt));
    }
    indexedAt = System.nanoTime();
  }

  /** Reads the position of an index that another node writes. */
  private void readPosition() {
    long newest;
    try {
      newest = index.newest();
    } catch (RuntimeException e) {
      // The other node may be rebuilding it.
      state.markUnavailable(false);
      throw e;
    }
    if (newest < 0) {
      state.markUnavailable(false);
    } else {
      state.markSaved(newest);
      state.markReady(newest);
    }
  }

  private void indexChanges(LogBatch changes) {
    index.indexSubjects(changes.subjects());
    index.indexStatements(changes.statements());
    index.refresh();
    state.markReady(changes.lastSeq());
  }

  private void open() {
    long resumed = state.isBroken() ? -1 : index.resume();
    if (resumed < 0) {
      build();
    } else {
      open = true;
      state.markSaved(resumed);
      state.markReady(resumed);
    }
  }

  /**
   * Checked before each batch: if the lock was lost with its connection, another node soon has it.
   */
  private void checkIsWriter() {
    if (!location.isWriter()) {
      throw new IllegalStateException("another node has started to index");
    }
  }

  private void save(long seq) {
    checkIsWriter();
    index.save(state.saved(), seq);
    savedAt = System.nanoTime();
    state.markSaved(seq);
  }
}
