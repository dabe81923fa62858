package dev.onrecord.statement;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.entity.Statement;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The first and last second, in epoch seconds, at which a statement may have been said. The last is
 * never after the statement was recorded, unless it is the time of a place east of Greenwich.
 */
record SaidRange(long earliest, long latest) {

  /**
   * The range of a date.
   *
   * @throws Problem if the date begins after the statement was recorded
   */
  static SaidRange of(EdtfDate date, Instant recordedAt) {
    long recorded = recordedAt.getEpochSecond();
    OptionalLong utc = EdtfDate.utc(date.text());
    if (utc.orElse(date.earliest()) > recorded) {
      throw Problem.field(
          ProblemType.FUTURE_DATE,
          "said",
          "begins after the statement was recorded, at " + recordedAt);
    }
    // Clocks east of Greenwich show a time that is still to come in UTC.
    return utc.isPresent()
        ? new SaidRange(date.earliest(), date.latest())
        : new SaidRange(date.earliest(), Math.min(date.latest(), recorded));
  }

  /** Whether a statement may have been said in the same second. */
  boolean overlaps(Statement other) {
    return other.saidEarliest <= latest && other.saidLatest >= earliest;
  }
}
