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

/** Why the database or a file cannot be used now, and may be later. */
public enum Outage {
  /** Nothing more can be written. */
  FULL_DISK("The disk is full, so nothing can be written.", 30),
  /** The database does not answer, or its file cannot be read or written. */
  DATABASE_AWAY("The database did not answer in time.", 1);

  /** PostgreSQL's disk_full. */
  private static final String DISK_FULL = "53100";

  /** How Linux, macOS and Windows say so, of a disk, a quota and a limit of file sizes. */
  private static final List<String> NO_ROOM =
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

  /** The outage that a failure is a sign of. */
  public static Optional<Outage> in(Throwable failure) {
    return Stream.of(values()).filter(outage -> outage.sign(failure).isPresent()).findFirst();
  }

  /** What says so, among the causes of a failure. */
  Optional<Throwable> sign(Throwable failure) {
    return Exceptions.of(failure)
        .filter(this == FULL_DISK ? Outage::isFull : Outage::isAway)
        .findFirst();
  }

  /** What it is, in a sentence. */
  String detail() {
    return detail;
  }

  /** What a request that met it is answered. */
  public Problem problem() {
    return new Problem(ProblemType.UNAVAILABLE, detail).retryAfter(retryAfter);
  }

  private static boolean isFull(Throwable cause) {
    return cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
        || cause instanceof IOException && NO_ROOM.stream().anyMatch(message(cause)::contains);
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof JDBCConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLTimeoutException
        || cause instanceof SQLException sql && (isAway(sql.getSQLState()) || isPoolTimeout(sql))
        || H2.isFileFailure(cause);
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
    return e.getSQLState() == null && message(e).contains("Acquisition timeout");
  }

  private static String message(Throwable e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }
}
