package dev.onrecord.platform.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Compares the indexes of an embedded H2 with their tables. A page of an index that is damaged on
 * disk shows nowhere else: queries that read it leave out rows, or find others.
 *
 * <p>PostgreSQL has checksums of its pages, and {@code amcheck} for its indexes.
 */
@Singleton
public class TableIndexes {

  private static final String INDEXES =
      """
      select i.table_name, i.index_name,
        listagg('coalesce(cast("' || c.column_name || '" as varchar), '''')', ' || ''|'' || ')
          within group (order by c.ordinal_position)
      from information_schema.indexes i join information_schema.index_columns c
        on c.index_schema = i.index_schema and c.index_name = i.index_name
      where i.table_schema = current_schema
      group by i.table_name, i.index_name order by i.table_name, i.index_name
      """;

  /** The rows of a table, and a number that depends on the values of all of them, in any order. */
  private static final String SUM =
      "select count(*) || ' ' || coalesce(sum(ora_hash(%s)), 0) from \"%s\" use index (%s)";

  private final DataSource database;
  private final Jdbc jdbc;

  TableIndexes(DataSource database, Jdbc jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /**
   * An index.
   *
   * @param values SQL for the values of its columns in a row, as one text
   */
  public record TableIndex(String table, String name, String values) {}

  /** The indexes of all tables; none if the database is a server. */
  public List<TableIndex> all() {
    try (Connection connection = database.getConnection()) {
      if (!H2.isH2(connection)) {
        return List.of();
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
    return jdbc.rows(Sql.of(INDEXES), row -> new TableIndex(row.text(1), row.text(2), row.text(3)));
  }

  /** Whether an index has exactly the rows and values of its table. */
  public boolean isEqual(TableIndex index) {
    try (Connection connection = database.getConnection()) {
      // Both queries read the same state, whatever is committed between them.
      int isolation = connection.getTransactionIsolation();
      connection.setAutoCommit(false);
      try {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        H2.session(connection).setQueryTimeout(0);
        return sum(connection, ofIndex(index)).equals(sum(connection, ofTable(index)));
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /** Reads only the index, since it has all columns that the query needs. */
  static Sql ofIndex(TableIndex index) {
    return Sql.of(SUM.formatted(index.values, index.table, "\"" + index.name + "\""));
  }

  /** Reads only the table, since it may use no index. */
  static Sql ofTable(TableIndex index) {
    return Sql.of(SUM.formatted(index.values, index.table, ""));
  }

  private static String sum(Connection connection, Sql query) throws SQLException {
    return Jdbc.rows(connection, query, row -> row.text(1)).get(0);
  }
}
