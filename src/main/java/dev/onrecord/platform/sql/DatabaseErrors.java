package dev.onrecord.platform.sql;

import dev.onrecord.platform.Exceptions;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Classifies failures by the errors that the database reported. */
public final class DatabaseErrors {

  /** The SQLSTATE of a canceled query, in H2 and PostgreSQL alike. */
  private static final String CANCELED = "57014";

  private DatabaseErrors() {}

  /** Whether the database failed, and not the code that called it. */
  public static boolean isDatabaseError(Throwable failure) {
    return Exceptions.causes(failure)
        .anyMatch(cause -> cause instanceof SQLException || cause instanceof PersistenceException);
  }

  /** Whether a query was canceled because it exceeded its time limit. */
  public static boolean isTimeout(Throwable failure) {
    return Exceptions.causes(failure)
        .anyMatch(cause -> cause instanceof SQLException sql && CANCELED.equals(sql.getSQLState()));
  }

  /** The message of the database for a failure, or else that of the failure. */
  public static String message(Throwable failure) {
    Throwable cause =
        Exceptions.causes(failure)
            .filter(SQLException.class::isInstance)
            .findFirst()
            .orElse(failure);
    return String.valueOf(cause.getMessage());
  }
}
