package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.Window;
import java.util.Comparator;
import java.util.UUID;

/**
 * A stance that a published statement takes, with the statement's date.
 *
 * @param other the id of the subject that it is toward, or of its speaker: whichever was not asked
 *     for
 * @param said the date as it was given
 * @param earliest the first second in which it may have been said
 * @param latest the last such second, never later than it was recorded
 */
record DatedStance(
    long other,
    Stance stance,
    String assignedBy,
    String said,
    long earliest,
    long latest,
    UUID statement) {

  /** As lists of statements have it: by the end of the date; ids as databases compare them. */
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
    return window.holds(earliest, latest, said);
  }

  /** Whether there is no doubt that this was said first. */
  boolean isCertainlyBefore(DatedStance that) {
    return latest < that.earliest && !isApproximate() && !that.isApproximate();
  }

  private boolean isApproximate() {
    return said.endsWith("~");
  }
}
