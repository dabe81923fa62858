package dev.onrecord.platform.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Runs queries without entities: look-ups, pages of ids and views of statements, for which an ORM
 * costs more than the query.
 */
@Singleton
public class Jdbc {

  /** The fetch size of long results, in rows. */
  private static final int FETCH_SIZE = 1_000;

  private final DataSource database;

  Jdbc(DataSource database) {
    this.database = database;
  }

  /** Runs work in a transaction of its own. Any failure before the commit rolls it back. */
  public <T> T transaction(Function<SqlTransaction, T> work) {
    boolean isCommitted = false;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      T result;
      try {
        result = work.apply(new SqlTransaction(connection));
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      }
      commit(connection);
      isCommitted = true;
      return result;
    } catch (SQLException e) {
      throw isCommitted ? new CommitFailed(e) : new QueryFailed(e);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new CommitFailed(e);
    }
  }

  /** Returns the rows of a query, mapped by the reader. */
  public <T> List<T> rows(Sql sql, RowReader<T> reader) {
    try (Connection connection = database.getConnection()) {
      return rows(connection, sql, reader);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  static <T> List<T> rows(Connection connection, Sql sql, RowReader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(new Row(result)));
      }
      return rows;
    }
  }

  /** Passes the rows of a query to a handler one by one, without keeping the result in memory. */
  public void each(Sql sql, RowHandler handler) {
    try (Connection connection = database.getConnection()) {
      // The PostgreSQL driver only fetches in batches within a transaction, which the pool ends.
      connection.setAutoCommit(false);
      try (PreparedStatement statement = prepare(connection, sql)) {
        statement.setFetchSize(FETCH_SIZE);
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            handler.handle(new Row(result));
          }
        }
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /** Runs a statement once for each list of arguments. */
  static void update(Connection connection, String sql, List<List<Object>> arguments)
      throws SQLException {
    if (arguments.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Object> row : arguments) {
        for (int i = 0; i < row.size(); i++) {
          statement.setObject(i + 1, row.get(i));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.text());
    for (int i = 0; i < sql.arguments().size(); i++) {
      statement.setObject(i + 1, sql.arguments().get(i));
    }
    return statement;
  }

  /** Handles one row. */
  public interface RowHandler {
    void handle(Row row);
  }

  /** Maps one row. */
  public interface RowReader<T> {
    T read(Row row);
  }
}
