package dev.onrecord.platform.sql;

import java.sql.SQLException;

/** A commit that failed, so that nobody knows whether it took place. */
public final class CommitFailed extends RuntimeException {

  CommitFailed(SQLException cause) {
    super(cause);
  }
}
