package dev.onrecord.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Lists that may be missing in what a client sends, and collections that an entity owns. */
public final class Lists {

  private Lists() {}

  /** The list, or an empty one where there is none. */
  public static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  /** The list in parts of that size, the last one smaller. */
  public static <T> List<List<T>> parts(List<T> list, int size) {
    return IntStream.iterate(0, from -> from < list.size(), from -> from + size)
        .mapToObj(from -> list.subList(from, Math.min(list.size(), from + size)))
        .toList();
  }

  /**
   * The list, with its last element repeated up to a power of two, so that queries with a parameter
   * for each element come in few lengths, and need not be prepared anew for each.
   *
   * @param list at least one element
   * @param least how many there are afterwards at the least, a power of two
   */
  public static <T> List<T> padded(List<T> list, int least) {
    int size = Math.max(least, Integer.highestOneBit(2 * list.size() - 1));
    return IntStream.range(0, size).mapToObj(i -> list.get(Math.min(i, list.size() - 1))).toList();
  }

  /** Gives an entity's collection new elements, and leaves it alone where they are the same. */
  public static <T> void replace(Collection<T> owned, Collection<T> wanted) {
    if (!new ArrayList<>(owned).equals(new ArrayList<>(wanted))) {
      owned.clear();
      owned.addAll(wanted);
    }
  }
}
