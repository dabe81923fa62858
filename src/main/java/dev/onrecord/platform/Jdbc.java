package dev.onrecord.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;

/**
 * Reads rows without entities: look-ups, pages of ids and views of statements, for which an ORM
 * costs more than the query.
 */
@Singleton
public class Jdbc {

  private final DataSource database;
  private final Duration atMost;

  @Inject
  Jdbc(DataSource database, Settings settings) {
    this(database, settings.limits().query());
  }

  Jdbc(DataSource database, Duration atMost) {
    this.database = database;
    this.atMost = atMost;
  }

  /** The rows of a query, each read by the reader. */
  public <T> List<T> rows(Sql sql, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.text())) {
      for (int i = 0; i < sql.arguments().size(); i++) {
        statement.setObject(i + 1, sql.arguments().get(i));
      }
      try (ResultSet result = result(connection, statement)) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(reader.read(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  private ResultSet result(Connection connection, PreparedStatement statement) throws SQLException {
    if (!H2.serves(connection)) {
      statement.setQueryTimeout((int) atMost.toSeconds());
      return statement.executeQuery();
    }
    // By JDBC, H2 would run a SET, after which each connection parses all of its queries anew.
    SessionLocal session = H2.session(connection);
    session.setQueryTimeout((int) atMost.toMillis());
    try {
      return statement.executeQuery();
    } finally {
      session.setQueryTimeout(0);
    }
  }

  /** Reads one row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A query that the database did not answer. */
  public static final class QueryFailed extends RuntimeException {
    QueryFailed(SQLException cause) {
      super(cause);
    }
  }
}
