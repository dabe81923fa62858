package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    try (PreparedStatement statement = Jdbc.prepare(connection, sql);
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

  /** Runs an update once for each list of arguments. */
  public void update(String sql, List<List<Object>> arguments) {
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
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }
}
