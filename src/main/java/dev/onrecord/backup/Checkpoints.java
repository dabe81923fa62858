package dev.onrecord.backup;

import dev.onrecord.platform.BackgroundTask;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.sql.DatabaseFile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Compares the database with the checkpoint at the start, before anything is written, and keeps the
 * checkpoint up to date. A database in memory has none.
 */
@ApplicationScoped
class Checkpoints {

  private static final Logger LOG = Logger.getLogger(Checkpoints.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final String ADVICE =
      " If you have restored a backup, or mean to serve this database, start once with onrecord.restore=accept."
          + " Otherwise stop, and restore the newest backup (docs/operations.md).";

  private final DatabaseFile database;
  private final DatabaseState state;
  private final Settings settings;
  private final BackgroundTask task = new BackgroundTask("checkpoint", this::run);

  /** Null for a database in memory. */
  private CheckpointFile file;

  /** The state that this node has served. */
  private Checkpoint newest;

  /** The state in the file; null until it is written. */
  private Checkpoint saved;

  private volatile String disagreement;

  Checkpoints(DatabaseFile database, DatabaseState state, Settings settings) {
    this.database = database;
    this.state = state;
    this.settings = settings;
  }

  /** How the database disagrees with what this node has served, or null. */
  String disagreement() {
    return disagreement;
  }

  /** Runs before the starter record is loaded. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 1) StartupEvent event)
      throws IOException {
    DatabaseFile.Kind kind = database.kind();
    if (kind == DatabaseFile.Kind.MEMORY) {
      return;
    }
    Path folder =
        kind == DatabaseFile.Kind.FILE
            ? database.path().getParent()
            : Path.of(settings.data().directory());
    file = new CheckpointFile(folder.toAbsolutePath());
    check();
    newest = state.now();
    update();
    task.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (file != null) {
      task.stop();
      // A task that is still busy waits for a database that does not respond.
      if (!task.isAlive()) {
        update();
      }
    }
  }

  private void check() throws IOException {
    if (!file.exists()) {
      return;
    }
    Optional<Checkpoint> last = file.read();
    String fault =
        last.isPresent()
            ? Optional.ofNullable(last.get().disagreement(state.now()))
                .map("The database %s."::formatted)
                .orElse(null)
            : "The checkpoint is damaged, so nothing says whether the database is the one that was served last.";
    if (fault != null && settings.restore() == Settings.Restore.REFUSE) {
      throw new ConfigurationException(
          fault + " The checkpoint is in " + file.path() + "." + ADVICE);
    }
    if (fault != null) {
      LOG.warn(fault + " It is served from now on, because of onrecord.restore=accept.");
    } else if (settings.restore() == Settings.Restore.ACCEPT) {
      LOG.warn(
          "onrecord.restore=accept has done its work: remove it, or a database that is lost will be replaced by an empty one.");
    }
  }

  private void run() {
    while (task.pause(PAUSE)) {
      update();
    }
  }

  /** Writes a checkpoint if anything was written since the last one. */
  private synchronized void update() {
    try {
      Checkpoint now = state.synced(saved);
      String fault = newest.disagreement(now);
      if (fault != null && disagreement == null) {
        LOG.errorf("The database %s. This node must be restarted.", fault);
      }
      disagreement = fault;
      if (fault == null && !now.equals(saved)) {
        newest = now;
        file.write(now);
        saved = now;
      }
    } catch (IOException | RuntimeException e) {
      // Whatever prevents it, such as a full disk, is reported where it prevents writes.
      LOG.debugf(e, "The checkpoint could not be written");
    }
  }
}
