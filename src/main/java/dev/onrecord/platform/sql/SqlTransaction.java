package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads and writes rows in one transaction, without entities. */
public final class SqlTransaction {

  private final Connection connection;

  SqlTransaction(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Returns the rows of a query, mapped by the reader. */
  public <T> List<T> rows(Sql sql, Jdbc.RowReader<T> reader) {
    try {
      return Jdbc.rows(connection, sql, reader);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /** Runs a statement once for each list of arguments, in batches. Arguments may be null. */
  public void update(String sql, List<List<Object>> arguments) {
    try {
      Jdbc.update(connection, sql, arguments);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }
}
