package dev.onrecord.platform.page;

import dev.onrecord.platform.problem.Problem;

/** How many items a page holds. */
public final class Limit {

  public static final int MAX = 100;
  public static final int DEFAULT = 20;

  private Limit() {}

  /**
   * Reads the parameter {@code limit}.
   *
   * @throws Problem where it is not a whole number from 1 to {@link #MAX}
   */
  public static int of(String given) {
    return of(given, DEFAULT, MAX);
  }

  /** The same where pages have another size. */
  public static int of(String given, int otherwise, int most) {
    if (given == null) {
      return otherwise;
    }
    if (given.matches("[0-9]{1,4}")) {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    }
    throw Problem.parameter("limit", "must be a whole number from 1 to " + most);
  }
}
