package dev.onrecord.position;

import dev.onrecord.platform.problem.Problem;

/** The order of a list of positions. */
enum PositionSort {
  /** By the newest statement of each, latest first. */
  NEWEST_SAID,
  /** By the name of the subject or speaker, whichever was not requested. */
  NAME;

  static PositionSort of(String word) {
    if (word == null || word.equals("-said")) {
      return NEWEST_SAID;
    }
    if (word.equals("name")) {
      return NAME;
    }
    throw Problem.parameter("sort", "must be one of -said, name");
  }

  SortKey keyOf(Position position, PositionSubject named) {
    return this == NAME
        ? new SortKey(0, 0, named.sortName(), named.ref().slug())
        : new SortKey(0, position.newest().latest(), "", named.ref().slug());
  }
}
