package dev.onrecord.change;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads items as of a seq. The log only grows, so this is a consistent snapshot without a
 * transaction, however long reading takes.
 */
@Singleton
public class LogSnapshot {

  private final Jdbc jdbc;

  LogSnapshot(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version of an item in the log, oldest first. */
  public List<String> versions(EntityType type, String id) {
    return jdbc.rows(
        Sql.of(
            "select entity from change_log where entity_id = ? and type = ? and entity is not null order by seq",
            id,
            type.name()),
        row -> row.text(1));
  }

  /**
   * The items with the given keys as of a seq, in the import format. Items that did not exist
   * then are left out.
   *
   * @param ids the slugs of subjects, the ids of other items; at least one
   */
  public Map<String, String> at(long seq, EntityType type, List<String> ids) {
    Map<String, String> items = new HashMap<>();
    // Two queries, since H2 reruns a subquery for each row; and a sum, since a bare `seq <= ?`
    // would scan the whole index.
    List<Long> newest =
        jdbc.rows(
            Sql.of("select max(l.seq) from change_log l where")
                .then(Sql.in("l.entity_id", ids))
                .then("and l.type = ? and l.seq + 0 <= ? group by l.entity_id", type.name(), seq),
            row -> row.integer(1));
    if (newest.isEmpty()) {
      return items;
    }
    jdbc
        .rows(
            Sql.of("select c.entity_id, c.entity from change_log c where")
                .then(Sql.in("c.seq", newest)),
            row -> new String[] {row.text(1), row.text(2)})
        .stream()
        .filter(item -> item[1] != null)
        .forEach(item -> items.put(item[0], item[1]));
    return items;
  }
}
