package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What H2 offers within this process, and not by JDBC. */
final class H2 {

  private H2() {}

  /** Codes of failures to read or write the file, and of a file that is closed after one. */
  private static final Set<Integer> FILE_FAILURES =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          // By H2Upkeep, which closes what is in use to open the file again.
          ErrorCode.OBJECT_CLOSED);

  private static final Set<Integer> STORE_FAILURES =
      Set.of(
          DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

  /** Whether it is the file that failed, and not what was asked of the database. */
  static boolean isFileFailure(Throwable cause) {
    return cause instanceof SQLException sql && FILE_FAILURES.contains(sql.getErrorCode())
        || cause instanceof MVStoreException store && STORE_FAILURES.contains(store.getErrorCode());
  }

  static boolean serves(Connection connection) throws SQLException {
    return connection.isWrapperFor(JdbcConnection.class);
  }

  static SessionLocal session(Connection connection) throws SQLException {
    return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
  }
}
