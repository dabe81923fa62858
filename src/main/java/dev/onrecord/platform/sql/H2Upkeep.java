package dev.onrecord.platform.sql;

import dev.onrecord.platform.BackgroundTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileUtils;
import org.jboss.logging.Logger;

/**
 * Compacts the H2 file, and reopens it after a failed write.
 *
 * <p>With {@code WRITE_DELAY=0}, which puts each commit on disk before it is acknowledged, H2 runs
 * no compaction thread, and every commit would grow the file by all the pages that it touches (ADR
 * 11).
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2", enableIfMissing = true)
class H2Upkeep {

  private static final Logger LOG = Logger.getLogger(H2Upkeep.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * The lowest fill rate, in percent, of the chunks old enough to be rewritten. A record of a
   * million statements cannot get above 52.
   */
  private static final int MIN_FILL_RATE = 40;

  /**
   * The lowest fill rate during writes. A higher one makes a long import spend half its CPU time on
   * pages that it is about to replace.
   */
  private static final int MIN_FILL_RATE_BUSY = 25;

  /** The number of pauses without a write after which the file is compacted further. */
  private static final int QUIET = 5;

  /** The number of bytes rewritten at a time. Commits wait meanwhile. */
  private static final int STEP = 4 << 20;

  /** The maximum number of steps between two pauses. */
  private static final int MAX_STEPS = 50;

  private static final Sql FILL_RATE =
      Sql.of(
          "select setting_value from information_schema.settings"
              + " where setting_name = 'info.CHUNKS_FILL_RATE_RW'");

  private final AgroalDataSource database;
  private final Jdbc jdbc;
  private final DiskSpace diskSpace;
  private final OutageLog outages;
  private final BackgroundTask upkeep = new BackgroundTask("h2-upkeep", this::run);

  /** The version of the store after the last look at it. */
  private long seenVersion = -1;

  private int quietPauses;

  /** Whether the last compaction gained nothing and nothing has been written since. */
  private boolean isSettled;

  H2Upkeep(AgroalDataSource database, Jdbc jdbc, DiskSpace diskSpace, OutageLog outages) {
    this.database = database;
    this.jdbc = jdbc;
    this.diskSpace = diskSpace;
    this.outages = outages;
  }

  void start(@Observes StartupEvent event) {
    upkeep.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    upkeep.stop();
  }

  private void run() {
    try {
      MVStore store = store();
      if (!store.isPersistent()) {
        return;
      }
      diskSpace.watch(folder());
      while (upkeep.pause(PAUSE)) {
        try {
          if (store.isClosed()) {
            store = reopen();
          } else {
            tend(store);
          }
        } catch (SQLException | RuntimeException e) {
          if (!upkeep.isStopped() && outages.report(e).isEmpty()) {
            throw e;
          }
        }
      }
    } catch (IOException | SQLException | RuntimeException e) {
      if (!upkeep.isStopped()) {
        LOG.error("H2's file is no longer compacted and will grow", e);
      }
    }
  }

  /** Looks at the file once, and compacts it as far as its writers permit. */
  void tend(MVStore store) {
    boolean isWritten = store.getCurrentVersion() != seenVersion;
    quietPauses = isWritten ? 0 : quietPauses + 1;
    isSettled &= !isWritten;
    if (!isSettled && diskSpace.isSufficient()) {
      boolean isQuiet = quietPauses >= QUIET;
      int before = fillRate();
      compact(store, isQuiet ? MIN_FILL_RATE : MIN_FILL_RATE_BUSY);
      isSettled = isQuiet && fillRate() <= before;
    }
    seenVersion = store.getCurrentVersion();
  }

  /**
   * Reopens a database that H2 closed after a failed write. It stays closed while any connection to
   * it exists, so the pool drops the idle ones, and {@link ClosedFileInterceptor} all others.
   */
  private MVStore reopen() throws SQLException {
    diskSpace.pauseWrites();
    database.flush(AgroalDataSource.FlushMode.GRACEFUL);
    return store();
  }

  MVStore store() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return H2.session(connection).getDatabase().getStore().getMvStore();
    }
  }

  private Path folder() throws SQLException {
    try (Connection connection = database.getConnection()) {
      String path = H2.session(connection).getDatabase().getDatabasePath();
      return Path.of(FileUtils.unwrap(path)).getParent();
    }
  }

  /**
   * Rewrites the live pages of the emptiest chunks, so that their space can be reused.
   *
   * <p>Rewriting a page makes the pages that lead to it obsolete. So a larger record can only reach
   * a lower fill rate, and aiming higher would never end.
   */
  void compact(MVStore store, int minFillRate) {
    for (int step = 0; step < MAX_STEPS && !upkeep.isStopped(); step++) {
      if (fillRate() >= minFillRate || !rewrite(store)) {
        return;
      }
    }
  }

  private static boolean rewrite(MVStore store) {
    AtomicBoolean rewrote = new AtomicBoolean();
    // Outside of such an operation, H2 gives up soon instead of waiting for its lock.
    store.executeFilestoreOperation(() -> rewrote.set(store.compact(100, STEP)));
    store.commit();
    return rewrote.get();
  }

  /** Fill rate, in percent, of the chunks old enough to be rewritten. */
  int fillRate() {
    return Integer.parseInt(jdbc.rows(FILL_RATE, row -> row.text(1)).get(0));
  }
}
