package dev.onrecord.verification;

import dev.onrecord.change.Action;
import dev.onrecord.change.EntityType;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the newest log entries of items. */
@Singleton
class NewestEntries {

  private final Jdbc jdbc;

  NewestEntries(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The newest entry of an item.
   *
   * @param entity the item; null if it is gone, or was merged into another
   */
  record NewestEntry(long seq, String entity) {

    static NewestEntry read(EntityType type, Row row) {
      // A statement is withdrawn when it is merged; other items leave only a redirect.
      boolean isGone = type != EntityType.STATEMENT && Action.MERGED.name().equals(row.text(4));
      return new NewestEntry(row.integer(2), isGone ? null : row.text(3));
    }
  }

  /** The newest entries of items of one type; items without any are left out. */
  Map<String, NewestEntry> of(EntityType type, List<String> ids) {
    Map<String, NewestEntry> entries = new HashMap<>();
    List<Long> newest =
        jdbc.rows(
            Sql.of("select max(seq) from change_log where")
                .then(Sql.in("entity_id", ids))
                .then("and type = ? group by entity_id", type.name()),
            row -> row.integer(1));
    if (!newest.isEmpty()) {
      jdbc.rows(
          Sql.of("select entity_id, seq, entity, action from change_log where")
              .then(Sql.in("seq", newest)),
          row -> entries.put(row.text(1), NewestEntry.read(type, row)));
    }
    return entries;
  }
}
