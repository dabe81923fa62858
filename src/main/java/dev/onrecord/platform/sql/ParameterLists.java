package dev.onrecord.platform.sql;

import java.util.List;
import java.util.stream.IntStream;

/** Lists of values for queries that have one parameter for each value. */
public final class ParameterLists {

  private ParameterLists() {}

  /** Splits a list into batches of the given size; the last one may be smaller. */
  public static <T> List<List<T>> batches(List<T> list, int size) {
    return IntStream.iterate(0, from -> from < list.size(), from -> from + size)
        .mapToObj(from -> list.subList(from, Math.min(list.size(), from + size)))
        .toList();
  }

  /**
   * Pads a list to a power of two by repeating its last element, so that few distinct query texts
   * exist and the statement cache hits.
   *
   * @param list not empty
   * @param minSize the minimum size of the result, a power of two
   */
  static <T> List<T> padded(List<T> list, int minSize) {
    int size = Math.max(minSize, Integer.highestOneBit(2 * list.size() - 1));
    return IntStream.range(0, size).mapToObj(i -> list.get(Math.min(i, list.size() - 1))).toList();
  }
}
