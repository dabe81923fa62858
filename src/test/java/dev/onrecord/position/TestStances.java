package dev.onrecord.position;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Stance;
import java.util.UUID;

/** Dated stances of nobody in particular. */
final class TestStances {

  private TestStances() {}

  /** A stance in a statement whose id is made of a number. */
  static DatedStance dated(long number, Stance stance, String said) {
    EdtfDate date = EdtfDate.parse(said);
    return new DatedStance(
        0, stance, "a test", said, date.earliest(), date.latest(), new UUID(0x7000, number));
  }
}
