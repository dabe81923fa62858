package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.migration.Context;

/** Reads and rewrites rows in a migration that computes values in Java, in its transaction. */
public final class MigrationTables {

  /** The number of rows that a migration reads at a time. */
  public static final int PAGE = 500;

  private final Connection connection;

  public MigrationTables(Context context) {
    connection = context.getConnection();
  }

  /** Returns the rows of a query, mapped by the reader. */
  public <T> List<T> rows(Sql sql, Jdbc.RowReader<T> reader) {
    try {
      return Jdbc.rows(connection, sql, reader);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /**
   * Computes the keys of all rows of a table that has an id, and passes on those that have changed.
   * A row keeps its key if it has no value, or the rule returns null.
   *
   * @param changed receives pages of rows: a new key, and the id
   */
  public void recompute(
      String table,
      String value,
      String key,
      UnaryOperator<String> rule,
      Consumer<List<List<Object>>> changed) {
    UUID last = new UUID(0, 0);
    List<Keyed> page;
    do {
      page =
          rows(
              Sql.of(
                  "select id, %2$s, %3$s from %1$s where id > ? order by id limit ?"
                      .formatted(table, value, key),
                  last,
                  PAGE),
              row -> new Keyed(row.uuid(1), row.text(2), row.text(3)));
      List<List<Object>> outdated = new ArrayList<>();
      for (Keyed row : page) {
        String computed = row.value == null ? null : rule.apply(row.value);
        if (computed != null && !computed.equals(row.key)) {
          outdated.add(List.of(computed, row.id));
        }
        last = row.id;
      }
      changed.accept(outdated);
    } while (page.size() == PAGE);
  }

  private record Keyed(UUID id, String value, String key) {}

  /** Runs an update once for each list of arguments. */
  public void update(String sql, List<List<Object>> arguments) {
    try {
      Jdbc.update(connection, sql, arguments);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }
}
