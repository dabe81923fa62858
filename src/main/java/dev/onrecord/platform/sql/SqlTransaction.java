package dev.onrecord.platform.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Reads and writes rows in one transaction, without entities. */
public final class SqlTransaction {

  private final Connection connection;

  SqlTransaction(Connection connection) {
    this.connection = connection;
  }

  /** Runs work in the transaction of entities, beside them. */
  public static void in(EntityManager entities, Consumer<SqlTransaction> work) {
    entities
        .unwrap(Session.class)
        .doWork(connection -> work.accept(new SqlTransaction(connection)));
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
