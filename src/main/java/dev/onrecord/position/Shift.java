package dev.onrecord.position;

import dev.onrecord.statement.query.DateMatch;

/**
 * Where a position turns.
 *
 * @param from the last of one stance
 * @param to the first of the next
 */
record Shift(DatedStance from, DatedStance to) {

  /** Dates that overlap leave open which was first; so do approximate ones that nearly touch. */
  DateMatch certainty() {
    return from.isCertainlyBefore(to) ? DateMatch.CERTAIN : DateMatch.POSSIBLE;
  }
}
