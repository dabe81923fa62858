package dev.onrecord.platform.sql;

import java.sql.SQLException;

/** A failure during a commit or after it, so that the work may have taken place. */
public final class CommitFailed extends RuntimeException {

  CommitFailed(SQLException cause) {
    super(cause);
  }
}
