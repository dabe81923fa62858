package dev.onrecord.backup;

import dev.onrecord.platform.sql.DatabaseFile;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;

/** Reads what a checkpoint is about from the database. */
@Singleton
class DatabaseState {

  private static final Sql STATE = Sql.of("select record_id, seq from clock");

  private final Jdbc jdbc;
  private final DatabaseFile file;

  DatabaseState(Jdbc jdbc, DatabaseFile file) {
    this.jdbc = jdbc;
    this.file = file;
  }

  /** The state of the database. */
  Checkpoint now() {
    return of(jdbc);
  }

  /**
   * The state of the database, on disk when this returns.
   *
   * @param before the state when it was last synced, or null
   */
  Checkpoint synced(Checkpoint before) {
    Checkpoint state = now();
    if (!state.equals(before)) {
      file.sync();
    }
    return state;
  }

  static Checkpoint of(Jdbc jdbc) {
    return jdbc.rows(STATE, row -> new Checkpoint(row.uuid(1), row.integer(2))).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The database is damaged: its table clock is empty. Restore a backup."));
  }
}
