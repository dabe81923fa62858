package dev.onrecord.backup;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.DatabaseFile;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.verification.LogVerification;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Writes and verifies backups of an embedded database, one at a time. */
@Singleton
class Backups {

  private static final Logger LOG = Logger.getLogger(Backups.class);

  private static final String FOLDER = "backup";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'onrecord-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final DatabaseFile database;
  private final DatabaseState state;
  private final Clock clock;
  private final AtomicBoolean isRunning = new AtomicBoolean();

  Backups(DatabaseFile database, DatabaseState state, Clock clock) {
    this.database = database;
    this.state = state;
    this.clock = clock;
  }

  /**
   * Creates a backup.
   *
   * @throws Problem if the database makes its own, another backup is running, or the disk is full
   */
  BackupView create() throws IOException {
    switch (database.kind()) {
      case SERVER ->
          throw new Problem(
              ProblemType.BACKUP_UNSUPPORTED,
              "The database is PostgreSQL: use pg_dump for a copy, or pg_basebackup for all changes since.");
      case MEMORY ->
          throw new Problem(
              ProblemType.BACKUP_UNSUPPORTED, "The database is in memory, so there is no file.");
      case FILE -> {}
    }
    if (!isRunning.compareAndSet(false, true)) {
      throw new Problem(ProblemType.ALREADY_RUNNING, "A backup is running already.");
    }
    try {
      return write();
    } finally {
      isRunning.set(false);
    }
  }

  private BackupView write() throws IOException {
    Instant at = clock.instant();
    Path folder = Files.createDirectories(database.path().resolveSibling(FOLDER));
    Path file = unused(folder, NAME.format(at));
    // Only a verified backup has the name of one.
    Path unverified = file.resolveSibling(file.getFileName() + ".unverified");
    Checkpoint before = state.now();
    try {
      database.backUp(unverified);
      Checkpoint copied = opened(unverified, before);
      Files.move(unverified, file, StandardCopyOption.ATOMIC_MOVE);
      return new BackupView(file.toString(), Files.size(file), at, copied.record(), copied.seq());
    } finally {
      Files.deleteIfExists(unverified);
    }
  }

  private static Path unused(Path folder, String name) {
    Path file = folder.resolve(name + ".zip");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve("%s-%d.zip".formatted(name, number));
    }
    return file;
  }

  private Checkpoint opened(Path unverified, Checkpoint before) throws IOException {
    try {
      return database.open(unverified, copy -> verified(copy, before));
    } catch (Problem damaged) {
      throw damaged;
    } catch (RuntimeException unreadable) {
      LOG.error("A backup cannot be read", unreadable);
      throw damaged("It cannot be read; the log of the service has the details.");
    }
  }

  private static Problem damaged(String how) {
    return new Problem(
        ProblemType.INTERNAL_ERROR,
        "The backup was deleted: it is damaged, and so may the database be (POST /verification). "
            + how);
  }

  /** Reads a copy from its first entry to its last. */
  private static Checkpoint verified(Jdbc copy, Checkpoint before) {
    Checkpoint copied = DatabaseState.of(copy);
    String disagreement = before.disagreement(copied);
    List<String> faults =
        disagreement == null
            ? LogVerification.faults(copy)
            : List.of("The copy " + disagreement + ".");
    if (!faults.isEmpty()) {
      throw damaged(String.join(" ", faults));
    }
    return copied;
  }
}
