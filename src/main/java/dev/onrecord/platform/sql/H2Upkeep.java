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
import org.jboss.logging.Logger;

/**
 * Looks after H2's file: makes room in it, and opens it again after a write to it has failed.
 *
 * <p>With {@code WRITE_DELAY=0}, by which each commit is on disk before it is acknowledged, H2 runs
 * no thread that makes room, and the file would only ever grow, by all the pages that a commit
 * touches.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2", enableIfMissing = true)
class H2Upkeep {

  private static final Logger LOG = Logger.getLogger(H2Upkeep.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Of what could be written anew, this much at least is to be in use, in percent. Of a record of a
   * million statements, more than 52 cannot be.
   */
  private static final int IN_USE = 40;

  /** How much is written anew at a time, in bytes: commits wait meanwhile. */
  private static final int PORTION = 4 << 20;

  /** How often at the most, until something else was written. */
  private static final int PORTIONS = 50;

  private static final Sql USED =
      Sql.of(
          "select setting_value from information_schema.settings"
              + " where setting_name = 'info.CHUNKS_FILL_RATE_RW'");

  private final AgroalDataSource database;
  private final Jdbc jdbc;
  private final DiskSpace diskSpace;
  private final OutageLog outages;

  /** That of the database as it was last opened. */
  private MVStore store;

  private final BackgroundTask upkeep = new BackgroundTask("h2-upkeep", this::keepUp);

  H2Upkeep(AgroalDataSource database, Jdbc jdbc, DiskSpace diskSpace, OutageLog outages) {
    this.database = database;
    this.jdbc = jdbc;
    this.diskSpace = diskSpace;
    this.outages = outages;
  }

  void start(@Observes StartupEvent event) throws IOException, SQLException {
    // Now, since a file that fails before it was seen would be taken for one that is open.
    store = store();
    if (store.isPersistent()) {
      diskSpace.watch(folder());
      upkeep.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    upkeep.stop();
  }

  private void keepUp() {
    try {
      boolean wasReopened = false;
      for (long known = -1; upkeep.pause(PAUSE); ) {
        try {
          if (store.isClosed()) {
            wasReopened = true;
            reopen();
          } else if (wasReopened) {
            // A connection that was made meanwhile may still be to the closed file.
            database.flush(AgroalDataSource.FlushMode.GRACEFUL);
            wasReopened = false;
          } else if (store.getCurrentVersion() != known && diskSpace.isThere()) {
            makeRoom(store, IN_USE);
            known = store.getCurrentVersion();
          }
        } catch (SQLException | RuntimeException e) {
          if (!upkeep.isStopped() && outages.report(e).isEmpty()) {
            throw e;
          }
        }
      }
    } catch (SQLException | RuntimeException e) {
      if (!upkeep.isStopped()) {
        LOG.error("H2's file is no longer looked after, and will grow", e);
      }
    }
  }

  /**
   * Opens a database that H2 has closed after a failed write. It stays closed as long as there is a
   * connection to it, and while a service is busy there always is one: so all are closed, in use or
   * not.
   */
  private void reopen() throws SQLException {
    diskSpace.rest();
    database.flush(AgroalDataSource.FlushMode.ALL);
    store = store();
  }

  MVStore store() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return H2.session(connection).getDatabase().getStore().getMvStore();
    }
  }

  private Path folder() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Path.of(H2.session(connection).getDatabase().getDatabasePath()).getParent();
    }
  }

  /**
   * Writes anew what is in use of the emptiest parts of the file, so that they can be written to.
   *
   * <p>A page that is written anew leaves those behind that lead to it. So the larger a record, the
   * less of it can be in use, and trying on for more than that would never end.
   */
  void makeRoom(MVStore store, int inUse) {
    for (int portion = 0; portion < PORTIONS && !upkeep.isStopped(); portion++) {
      if (used() >= inUse || !rewrite(store)) {
        return;
      }
    }
  }

  private static boolean rewrite(MVStore store) {
    AtomicBoolean rewrote = new AtomicBoolean();
    // Within this H2 waits for its lock, for which it would otherwise give up after a moment.
    store.executeFilestoreOperation(() -> rewrote.set(store.compact(100, PORTION)));
    store.commit();
    return rewrote.get();
  }

  /** How much is in use of what is old enough to be written anew, in percent. */
  int used() {
    return Integer.parseInt(jdbc.rows(USED, row -> row.text(1)).get(0));
  }
}
