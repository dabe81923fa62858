package dev.onrecord.platform;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;

/** How it is seen that the database cannot be asked now, and may be later. */
final class DatabaseAway {

  private DatabaseAway() {}

  /** The first sign of it among the causes. */
  static Stream<Throwable> in(Throwable e) {
    return Causes.of(e).filter(DatabaseAway::isSign);
  }

  private static boolean isSign(Throwable cause) {
    return cause instanceof JDBCConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLTimeoutException
        || cause instanceof SQLException sql && (isAway(sql.getSQLState()) || isPoolTimeout(sql));
  }

  /**
   * No connection (08), or PostgreSQL stops, starts or has stopped (57P01 to 57P03), takes no more
   * connections (53), or has become a standby (25006).
   */
  private static boolean isAway(String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || state.equals("25006"));
  }

  /** Agroal reports an exhausted pool as a plain SQLException without a state. */
  private static boolean isPoolTimeout(SQLException e) {
    return e.getSQLState() == null
        && Objects.requireNonNullElse(e.getMessage(), "").contains("Acquisition timeout");
  }
}
