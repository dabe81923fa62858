package dev.onrecord.platform.sql;

import java.sql.SQLException;

/** A failure during or after a commit: the transaction may have been committed. */
public final class CommitFailed extends RuntimeException {

  CommitFailed(SQLException cause) {
    super(cause);
  }
}
