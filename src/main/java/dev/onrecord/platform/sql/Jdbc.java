package dev.onrecord.platform.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads rows without entities: look-ups, pages of ids and views of statements, for which an ORM
 * costs more than the query.
 */
@Singleton
public class Jdbc {

  /** How many rows of a long result are in memory. */
  private static final int FETCHED = 1_000;

  private final DataSource database;

  Jdbc(DataSource database) {
    this.database = database;
  }

  /** The rows of a query, each read by the reader. */
  public <T> List<T> rows(Sql sql, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(new Row(result)));
      }
      return rows;
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /** Hands the rows of a query to a reader one by one, so that a long result is never in memory. */
  public void each(Sql sql, RowHandler handler) {
    try (Connection connection = database.getConnection()) {
      // PostgreSQL's driver reads in parts only within a transaction, which the pool ends.
      connection.setAutoCommit(false);
      try (PreparedStatement statement = prepare(connection, sql)) {
        statement.setFetchSize(FETCHED);
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            handler.take(new Row(result));
          }
        }
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.text());
    for (int i = 0; i < sql.arguments().size(); i++) {
      statement.setObject(i + 1, sql.arguments().get(i));
    }
    return statement;
  }

  /** Takes one row. */
  public interface RowHandler {
    void take(Row row);
  }

  /** Reads one row. */
  public interface RowReader<T> {
    T read(Row row);
  }
}
