package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.Window;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The stances that one speaker took toward one subject, and what follows from their dates. What is
 * outside of the window is passed by where it is met, since most answers need only the newest few,
 * and common ground asks a thousand positions for these: loops, not streams.
 *
 * @param all every stance, the newest first, in the window or not
 * @param window which of them count
 * @param begin the place of the newest that counts
 */
record Position(List<DatedStance> all, Window window, int begin) {

  /**
   * Of every stance.
   *
   * @param all the newest first, at least one
   */
  static Position of(List<DatedStance> all) {
    return new Position(all, Window.NONE, 0);
  }

  /** By the stances in a window alone, or null where there are none. */
  Position within(Window window) {
    int begin = next(window, 0);
    return begin == all.size() ? null : new Position(all, window, begin);
  }

  /** The first place from one on whose stance is in a window, or the end. */
  private int next(Window window, int place) {
    int next = place;
    while (next < all.size() && !all.get(next).isWithin(window)) {
      next++;
    }
    return next;
  }

  private int next(int place) {
    return next(window, place + 1);
  }

  DatedStance newest() {
    return all.get(begin);
  }

  /** Those that count, the newest first. */
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
   * Where the speaker stands now. Any statement may be the latest that ends no sooner than every
   * other one has begun; these are the first, since the list is in the order of ends.
   */
  CurrentStance current() {
    long lastStart = lastStart();
    DatedStance first = newest();
    for (int i = begin; i < all.size(); i = next(i)) {
      DatedStance dated = all.get(i);
      if (dated.stance() != newest().stance()) {
        return dated.latest() >= lastStart
            ? new CurrentStance(Stance.UNCLEAR, newest(), null, null, mayBeLatest(lastStart))
            : settled(first, dated);
      }
      first = dated;
    }
    return settled(first, null);
  }

  private CurrentStance settled(DatedStance first, DatedStance before) {
    return new CurrentStance(newest().stance(), newest(), first, before, List.of());
  }

  /** When the last of all began; what ends before that cannot have begun later. */
  private long lastStart() {
    long last = newest().earliest();
    for (int i = next(begin); i < all.size() && all.get(i).latest() >= last; i = next(i)) {
      last = Math.max(last, all.get(i).earliest());
    }
    return last;
  }

  /** The newest of each stance that may be that of the latest statement. */
  private List<DatedStance> mayBeLatest(long lastStart) {
    Map<Stance, DatedStance> each = new EnumMap<>(Stance.class);
    for (int i = begin; i < all.size() && all.get(i).latest() >= lastStart; i = next(i)) {
      each.putIfAbsent(all.get(i).stance(), all.get(i));
    }
    return each.values().stream().sorted(DatedStance.NEWEST_FIRST).toList();
  }

  /** Where it turned, the newest turn first. Several statements of one stance are no turn. */
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
