package dev.onrecord.platform.sql;

import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;

/** Temporary reasons why the database or its disk cannot be used. */
public enum Outage {
  /** The disk has no space left. */
  FULL_DISK("The disk is full, so nothing can be written.", 30),
  /** The database does not respond, or its file cannot be read or written. */
  DATABASE_UNREACHABLE("The database did not respond in time.", 1);

  /** PostgreSQL's disk_full. */
  private static final String DISK_FULL = "53100";

  /** The messages of Linux, macOS and Windows for a full disk, a quota and a file size limit. */
  private static final List<String> FULL_DISK_MESSAGES =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "File too large",
          "not enough space on the disk");

  private final String detail;
  private final int retryAfter;

  Outage(String detail, int retryAfter) {
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /** The outage that caused a failure. */
  public static Optional<Outage> in(Throwable failure) {
    return Stream.of(values()).filter(outage -> outage.evidence(failure).isPresent()).findFirst();
  }

  /** The cause that reveals this outage. */
  Optional<Throwable> evidence(Throwable failure) {
    return Exceptions.causes(failure)
        .filter(this == FULL_DISK ? Outage::isFull : Outage::isUnreachable)
        .findFirst();
  }

  /** A sentence for clients and the log. */
  String detail() {
    return detail;
  }

  /** The problem for a request that failed because of this outage. */
  public Problem problem() {
    return new Problem(ProblemType.UNAVAILABLE, detail).retryAfter(retryAfter);
  }

  private static boolean isFull(Throwable cause) {
    return cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
        || cause instanceof IOException
            && FULL_DISK_MESSAGES.stream().anyMatch(message(cause)::contains);
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof JDBCConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLTimeoutException
        || cause instanceof SQLException sql
            && (isUnreachable(sql.getSQLState()) || isPoolTimeout(sql))
        || H2.isFileFailure(cause);
  }

  /**
   * No connection (08), PostgreSQL starts, stops or has stopped (57P01 to 57P03), accepts no more
   * connections (53), or has become a standby (25006).
   */
  private static boolean isUnreachable(String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || state.equals("25006"));
  }

  /** Agroal reports an exhausted pool as a plain SQLException without a state. */
  private static boolean isPoolTimeout(SQLException e) {
    return e.getSQLState() == null && message(e).contains("Acquisition timeout");
  }

  private static String message(Throwable e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }
}
