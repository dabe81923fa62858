package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.Window;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The stances that a speaker took toward a subject, and what their dates imply. Loops skip the
 * stances outside the window, since most responses need only the newest few, and common ground
 * evaluates a thousand positions.
 *
 * @param all every stance, newest first, inside the window or not
 * @param window the stances outside it do not count
 * @param begin the index of the newest stance that counts
 */
record Position(List<DatedStance> all, Window window, int begin) {

  /**
   * A position of every stance.
   *
   * @param all the newest first, at least one
   */
  static Position of(List<DatedStance> all) {
    return new Position(all, Window.NONE, 0);
  }

  /** This position restricted to a window, or null if it is empty. */
  Position within(Window window) {
    int begin = next(window, 0);
    return begin == all.size() ? null : new Position(all, window, begin);
  }

  /** The index of the next stance in a window, or the end. */
  private int next(Window window, int index) {
    int next = index;
    while (next < all.size() && !all.get(next).isWithin(window)) {
      next++;
    }
    return next;
  }

  private int next(int index) {
    return next(window, index + 1);
  }

  DatedStance newest() {
    return all.get(begin);
  }

  /** The stances that count, newest first. */
  List<DatedStance> stances() {
    if (!window.narrows()) {
      return all;
    }
    List<DatedStance> stances = new ArrayList<>();
    for (int i = begin; i < all.size(); i = next(i)) {
      stances.add(all.get(i));
    }
    return stances;
  }

  /**
   * The current stance. A statement may be the latest if its date does not end before that of
   * another begins. Such statements come first, since the list is ordered by end.
   */
  CurrentStance current() {
    long lastStart = lastStart();
    DatedStance first = newest();
    for (int i = begin; i < all.size(); i = next(i)) {
      DatedStance dated = all.get(i);
      if (dated.stance() != newest().stance()) {
        return dated.latest() >= lastStart
            ? new CurrentStance(Stance.UNCLEAR, newest(), null, null, candidates(lastStart))
            : settled(first, dated);
      }
      first = dated;
    }
    return settled(first, null);
  }

  private CurrentStance settled(DatedStance first, DatedStance before) {
    return new CurrentStance(newest().stance(), newest(), first, before, List.of());
  }

  /**
   * The latest beginning of all dates. A statement whose date ends before it cannot be the latest.
   */
  private long lastStart() {
    long last = newest().earliest();
    for (int i = next(begin); i < all.size() && all.get(i).latest() >= last; i = next(i)) {
      last = Math.max(last, all.get(i).earliest());
    }
    return last;
  }

  /** The newest statement of each stance that may be the latest. */
  private List<DatedStance> candidates(long lastStart) {
    Map<Stance, DatedStance> each = new EnumMap<>(Stance.class);
    for (int i = begin; i < all.size() && all.get(i).latest() >= lastStart; i = next(i)) {
      each.putIfAbsent(all.get(i).stance(), all.get(i));
    }
    return each.values().stream().sorted(DatedStance.NEWEST_FIRST).toList();
  }

  /** The shifts, newest first. Consecutive statements with one stance are no shift. */
  List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    DatedStance later = newest();
    for (int i = next(begin); i < all.size(); i = next(i)) {
      DatedStance earlier = all.get(i);
      if (earlier.stance() != later.stance()) {
        shifts.add(new Shift(earlier, later));
      }
      later = earlier;
    }
    return shifts;
  }
}
