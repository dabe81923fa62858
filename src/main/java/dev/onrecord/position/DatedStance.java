package dev.onrecord.position;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.Window;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A stance in a published statement, with its date.
 *
 * @param other the id of the subject in the positions of a speaker, and of the speaker in those
 *     toward a subject
 * @param said the date as given
 * @param earliest the first second at which it may have been said
 * @param latest the last such second, never after it was recorded
 */
record DatedStance(
    long other,
    Stance stance,
    String assignedBy,
    String said,
    long earliest,
    long latest,
    UUID statement) {

  /**
   * The order of lists of statements: by the end of the date, then by id as databases compare ids.
   */
  static final Comparator<DatedStance> NEWEST_FIRST =
      Comparator.comparingLong(DatedStance::latest)
          .thenComparingLong(DatedStance::earliest)
          .thenComparing(DatedStance::statement, DatedStance::compareIds)
          .reversed();

  private static int compareIds(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  boolean isWithin(Window window) {
    return window.matches(earliest, latest, said);
  }

  /** Whether this was certainly said first. */
  boolean isCertainlyBefore(DatedStance that) {
    return latest < that.earliest
        && EdtfDate.isExact(said)
        && EdtfDate.isExact(that.said)
        && !isLaterInUtc(that);
  }

  /** Whether clocks of different places show the wrong order. */
  private boolean isLaterInUtc(DatedStance that) {
    OptionalLong utc = EdtfDate.utc(said);
    OptionalLong other = EdtfDate.utc(that.said);
    return utc.isPresent() && other.isPresent() && utc.getAsLong() >= other.getAsLong();
  }
}
