package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Accesses features of an in-process H2 that JDBC does not offer. */
final class H2 {

  private H2() {}

  /** Error codes of failed file access, and of a database closed after one. */
  private static final Set<Integer> FILE_FAILURES =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.OBJECT_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

  private static final Set<Integer> STORE_FAILURES =
      Set.of(
          DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

  /** Whether file access failed, rather than the query. */
  static boolean isFileFailure(Throwable cause) {
    return cause instanceof SQLException sql && FILE_FAILURES.contains(sql.getErrorCode())
        || cause instanceof MVStoreException store && STORE_FAILURES.contains(store.getErrorCode());
  }

  static boolean isH2(Connection connection) throws SQLException {
    return connection.isWrapperFor(JdbcConnection.class);
  }

  /**
   * The session of a connection.
   *
   * @throws SQLException if the connection is closed
   */
  static SessionLocal session(Connection connection) throws SQLException {
    JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
    if (h2.isClosed()) {
      throw new SQLNonTransientConnectionException(
          "The connection is closed", "08003", ErrorCode.OBJECT_CLOSED);
    }
    return (SessionLocal) h2.getSession();
  }
}
