package dev.onrecord.platform.sql;

import java.sql.SQLException;

/** A query that failed in the database. */
final class QueryFailed extends RuntimeException {

  QueryFailed(SQLException cause) {
    super(cause);
  }
}
