package dev.onrecord.platform.page;

import dev.onrecord.platform.problem.Problem;

/** Parses the parameter {@code limit}: the page size. */
public final class Limit {

  public static final int MAX = 100;
  public static final int DEFAULT = 20;

  private Limit() {}

  /**
   * Parses the parameter with the usual bounds.
   *
   * @throws Problem if it is not a whole number from 1 to {@link #MAX}
   */
  public static int of(String given) {
    return of(given, DEFAULT, MAX);
  }

  /** Parses the parameter with other bounds. */
  public static int of(String given, int defaultSize, int max) {
    if (given == null) {
      return defaultSize;
    }
    if (given.matches("[0-9]{1,4}")) {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= max) {
        return limit;
      }
    }
    throw Problem.parameter("limit", "must be a whole number from 1 to " + max);
  }
}
