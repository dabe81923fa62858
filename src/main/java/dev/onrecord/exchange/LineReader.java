package dev.onrecord.exchange;

import dev.onrecord.platform.problem.Problem;

/** Parses the lines of an import. */
interface LineReader {

  /**
   * Parses a line. Returns null for one without an item.
   *
   * @throws Problem if the line has no valid item
   */
  Item read(LineSource.Line line, long maxLength);
}
