package dev.onrecord.upgrade;

import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.platform.sql.Sql;
import java.util.List;

/** Computes the checksums of log entries that were written before entries had one. */
final class ChecksumMigration extends RowMigration {

  /** The number of entries in memory. Each may have a million characters. */
  private static final int PAGE = 50;

  ChecksumMigration() {
    super("22", "log checksums");
  }

  @Override
  protected void migrate(MigrationTables tables) {
    List<LogEntry> page;
    long last = Long.MIN_VALUE;
    do {
      page =
          tables.rows(
              Sql.of(
                  "select "
                      + LogEntry.COLUMNS
                      + " from change_log where seq > ? order by seq limit ?",
                  last,
                  PAGE),
              LogEntry::read);
      tables.update(
          "update change_log set checksum = ? where seq = ?",
          page.stream().map(entry -> List.<Object>of(entry.checksum(), entry.seq())).toList());
      last = page.isEmpty() ? last : page.get(page.size() - 1).seq();
    } while (page.size() == PAGE);
  }
}
