package dev.onrecord.platform.sql;

import java.sql.SQLException;

/** A query that the database did not answer. */
final class QueryFailed extends RuntimeException {

  QueryFailed(SQLException cause) {
    super(cause);
  }
}
