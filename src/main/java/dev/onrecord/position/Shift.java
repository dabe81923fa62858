package dev.onrecord.position;

import dev.onrecord.statement.query.DateMatch;

/**
 * A shift between two stances.
 *
 * @param from the last statement with the old stance
 * @param to the first statement with the new stance
 */
record Shift(DatedStance from, DatedStance to) {

  /** Overlapping dates leave the order open; so do approximate dates that nearly touch. */
  DateMatch certainty() {
    return from.isCertainlyBefore(to) ? DateMatch.CERTAIN : DateMatch.POSSIBLE;
  }
}
