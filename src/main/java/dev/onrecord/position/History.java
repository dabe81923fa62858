package dev.onrecord.position;

import dev.onrecord.statement.query.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Every stance of a speaker, or toward a subject.
 *
 * @param positions by subject or speaker, whichever is the other
 * @param names the names of all of these, and of the one itself
 * @param edits the number of edits that it is sure to include
 * @param labelSeq the newest edit of a name that it is sure to include
 */
record History(
    Map<Long, Position> positions, Map<Long, PositionSubject> names, long edits, long labelSeq) {

  static Map<Long, Position> positions(List<DatedStance> stances) {
    Map<Long, Position> positions = new HashMap<>();
    stances.stream()
        .collect(Collectors.groupingBy(DatedStance::other))
        .forEach((other, some) -> positions.put(other, ordered(some)));
    return positions;
  }

  private static Position ordered(List<DatedStance> stances) {
    return Position.of(stances.stream().sorted(DatedStance.NEWEST_FIRST).toList());
  }

  /** The positions, with the stances of some statements replaced by the current ones. */
  Map<Long, Position> with(Set<UUID> edited, List<DatedStance> now) {
    Map<Long, List<DatedStance>> changed = new HashMap<>();
    now.forEach(
        dated -> changed.computeIfAbsent(dated.other(), other -> new ArrayList<>()).add(dated));
    positions.forEach(
        (other, position) -> {
          if (position.all().stream().anyMatch(dated -> edited.contains(dated.statement()))) {
            changed.computeIfAbsent(other, none -> new ArrayList<>());
          }
        });
    if (changed.isEmpty()) {
      return positions;
    }
    Map<Long, Position> all = new HashMap<>(positions);
    changed.forEach(
        (other, some) -> {
          Position before = positions.get(other);
          if (before != null) {
            before.all().stream()
                .filter(dated -> !edited.contains(dated.statement()))
                .forEach(some::add);
          }
          if (some.isEmpty()) {
            all.remove(other);
          } else {
            all.put(other, ordered(some));
          }
        });
    return all;
  }

  /** Visits the positions with stances in a window. */
  void within(Window window, BiConsumer<PositionSubject, Position> each) {
    positions.forEach(
        (other, position) -> {
          Position some = window.narrows() ? position.within(window) : position;
          if (some != null) {
            each.accept(names.get(other), some);
          }
        });
  }

  int size() {
    return positions.values().stream().mapToInt(position -> position.all().size()).sum();
  }
}
