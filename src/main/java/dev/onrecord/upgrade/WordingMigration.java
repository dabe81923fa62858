package dev.onrecord.upgrade;

import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.Wording;
import dev.onrecord.statement.entity.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Recomputes the hashes of words, which accents and signs count in since then. Statements that are
 * duplicates now are only logged.
 */
final class WordingMigration extends RowMigration {

  private static final Logger LOG = Logger.getLogger(WordingMigration.class);

  /** The most pairs that are logged. */
  private static final int MAX_LOGGED = 100;

  private static final String DUPLICATES =
      "select s.id, o.id from statement s join statement o on o.speaker_id = s.speaker_id and o.words_hash = s.words_hash"
          + " where s.id < o.id and s.status <> 'WITHDRAWN' and o.status <> 'WITHDRAWN'"
          + " and s.said_earliest <= o.said_latest and s.said_latest >= o.said_earliest order by s.id, o.id limit ?";

  WordingMigration() {
    super("18", "words");
  }

  @Override
  protected void migrate(MigrationTables tables) {
    AtomicBoolean isChanged = new AtomicBoolean();
    tables.recompute(
        "statement",
        "text",
        "words_hash",
        Wording::hash,
        changed -> {
          tables.update("update statement set words_hash = ? where id = ?", changed);
          isChanged.compareAndSet(false, !changed.isEmpty());
        });
    if (isChanged.get()) {
      logDuplicates(tables);
    }
  }

  /** The database had no duplicates by the rule of before, so that these are new. */
  private static void logDuplicates(MigrationTables tables) {
    List<String> pairs =
        tables.rows(
            Sql.of(DUPLICATES, MAX_LOGGED),
            row -> Statement.path(row.uuid(1)) + " and " + Statement.path(row.uuid(2)));
    pairs.forEach(
        pair ->
            LOG.warn(
                "%s have the same words and overlapping dates by the rules of this version. Merge them, or set distinctFrom in one."
                    .formatted(pair)));
  }
}
