package dev.onrecord.position;

import dev.onrecord.platform.page.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * The sort key of an item in a list built in memory.
 *
 * @param section the section of the list, from 0
 * @param latest within a section, latest first; constant if unused
 * @param name then by name; empty if unused
 * @param slug unique
 */
record SortKey(int section, long latest, String name, String slug) implements Comparable<SortKey> {

  @Override
  public int compareTo(SortKey that) {
    if (section != that.section) {
      return Integer.compare(section, that.section);
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
      List<T> items, Function<T, SortKey> keyOf, String cursorScope, String cursor, int limit) {
    SortKey last = cursor == null ? null : decode(cursorScope, cursor);
    // A heap with the last selected item on top.
    PriorityQueue<Keyed<T>> first =
        new PriorityQueue<>(Comparator.comparing(Keyed<T>::key).reversed());
    for (T item : items) {
      SortKey key = keyOf.apply(item);
      if ((last == null || key.compareTo(last) > 0)
          && (first.size() <= limit || key.compareTo(first.element().key) < 0)) {
        first.add(new Keyed<>(item, key));
        if (first.size() > limit + 1) {
          first.remove();
        }
      }
    }
    List<Keyed<T>> following = first.stream().sorted(Comparator.comparing(Keyed::key)).toList();
    List<Keyed<T>> shown = following.subList(0, Math.min(limit, following.size()));
    return new Slice<>(
        shown.stream().map(Keyed::item).toList(),
        following.size() > limit ? shown.get(limit - 1).key.encode(cursorScope) : null);
  }

  private record Keyed<T>(T item, SortKey key) {}

  private String encode(String cursorScope) {
    return Cursor.encode(cursorScope, String.valueOf(section), String.valueOf(latest), name, slug);
  }

  private static SortKey decode(String cursorScope, String cursor) {
    Object[] values =
        Cursor.decode(
            cursorScope, cursor, Integer::valueOf, Long::valueOf, name -> name, slug -> slug);
    return new SortKey((int) values[0], (long) values[1], (String) values[2], (String) values[3]);
  }
}
