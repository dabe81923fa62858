package dev.onrecord.position;

import dev.onrecord.platform.page.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * The sort key of an item in a list built in memory.
 *
 * @param part the part of the list, from 0
 * @param latest within a part, latest first; constant if unused
 * @param name then by name; empty if unused
 * @param slug unique
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
   * A page.
   *
   * @param cursor the start of the next page, or null on the last
   */
  record Slice<T>(List<T> items, String cursor) {}

  /** The page after a cursor, for a query in canonical form. */
  static <T> Slice<T> slice(
      List<T> items, Function<T, SortKey> keyOf, String normal, String cursor, int limit) {
    SortKey last = cursor == null ? null : decode(normal, cursor);
    // A heap with the last of the selected items on top.
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
