package dev.onrecord.verification;

import java.util.function.Consumer;

/** A part of a verification, which reads the record in pages. */
interface Check {

  /** What it checks. */
  Part part();

  /**
   * Checks the next page.
   *
   * @return the number of things checked; negative at the end
   */
  int next(Consumer<Finding> findings);

  /** The parts of a verification, in order. */
  enum Part {
    LOG,
    ITEMS,
    TABLE_INDEXES,
    TEXT_INDEX
  }
}
