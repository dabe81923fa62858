package dev.onrecord.position;

import dev.onrecord.platform.page.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Where an item stands in a list that is made in memory; what comes first in the order comes first.
 *
 * @param part which part of the list, from 0
 * @param latest of these, the latest first; the same for all where that does not matter
 * @param name of these, by name; empty for all where that does not matter
 * @param slug what no two have in common
 */
record SortKey(int part, long latest, String name, String slug) implements Comparable<SortKey> {

  @Override
  public int compareTo(SortKey that) {
    if (part != that.part) {
      return Integer.compare(part, that.part);
    }
    if (latest != that.latest) {
      return Long.compare(that.latest, latest);
    }
    int byName = name.compareTo(that.name);
    return byName != 0 ? byName : slug.compareTo(that.slug);
  }

  /**
   * One page.
   *
   * @param cursor where the next one begins, or null on the last
   */
  record Slice<T>(List<T> items, String cursor) {}

  /** The page of a query, in its normal form, that begins behind a cursor. */
  static <T> Slice<T> slice(
      List<T> items, Function<T, SortKey> keyOf, String normal, String cursor, int limit) {
    SortKey last = cursor == null ? null : decode(normal, cursor);
    // The last of those that are kept stands first.
    PriorityQueue<Placed<T>> first =
        new PriorityQueue<>(Comparator.comparing(Placed<T>::key).reversed());
    for (T item : items) {
      SortKey at = keyOf.apply(item);
      if ((last == null || at.compareTo(last) > 0)
          && (first.size() <= limit || at.compareTo(first.element().key) < 0)) {
        first.add(new Placed<>(item, at));
        if (first.size() > limit + 1) {
          first.remove();
        }
      }
    }
    List<Placed<T>> behind = first.stream().sorted(Comparator.comparing(Placed::key)).toList();
    List<Placed<T>> shown = behind.subList(0, Math.min(limit, behind.size()));
    return new Slice<>(
        shown.stream().map(Placed::item).toList(),
        behind.size() > limit ? shown.get(limit - 1).key.encode(normal) : null);
  }

  private record Placed<T>(T item, SortKey key) {}

  private String encode(String normal) {
    return Cursor.encode(normal, String.valueOf(part), String.valueOf(latest), name, slug);
  }

  private static SortKey decode(String normal, String cursor) {
    Object[] values =
        Cursor.decode(normal, cursor, Integer::valueOf, Long::valueOf, name -> name, slug -> slug);
    return new SortKey((int) values[0], (long) values[1], (String) values[2], (String) values[3]);
  }
}
