package dev.onrecord.position;

import dev.onrecord.statement.Stance;
import dev.onrecord.statement.Window;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stances that one speaker took toward one subject, and what follows from their dates. What is
 * outside of the window is passed by where it is met, since most answers need only the newest few.
 *
 * @param all every stance, the newest first
 * @param window which of them count, at least one
 */
record Position(List<DatedStance> all, Window window) {

  Position(List<DatedStance> all) {
    this(all, Window.NONE);
  }

  private Stream<DatedStance> counting() {
    return window.narrows() ? all.stream().filter(dated -> dated.isWithin(window)) : all.stream();
  }

  boolean isEmpty() {
    return counting().findFirst().isEmpty();
  }

  DatedStance newest() {
    return counting().findFirst().orElseThrow();
  }

  List<DatedStance> stances() {
    return window.narrows() ? counting().toList() : all;
  }

  /**
   * Where the speaker stands now. Any statement may be the latest that ends no sooner than every
   * other one has begun; these are the first, since the list is in the order of ends.
   */
  Standing current() {
    long lastStart = lastStart();
    Map<Stance, DatedStance> mayBeLatest = new EnumMap<>(Stance.class);
    counting()
        .takeWhile(dated -> dated.latest() >= lastStart)
        .forEach(dated -> mayBeLatest.putIfAbsent(dated.stance(), dated));
    if (mayBeLatest.size() > 1) {
      List<DatedStance> each =
          mayBeLatest.values().stream().sorted(DatedStance.NEWEST_FIRST).toList();
      return new Standing(Stance.UNCLEAR, each, null);
    }
    DatedStance newest = newest();
    DatedStance first =
        counting()
            .takeWhile(dated -> dated.stance() == newest.stance())
            .reduce(newest, (later, earlier) -> earlier);
    return new Standing(
        newest.stance(), first == newest ? List.of(newest) : List.of(newest, first), first);
  }

  /** When the last of all began; what ends before that cannot have begun later. */
  private long lastStart() {
    long last = Long.MIN_VALUE;
    for (DatedStance dated : all) {
      if (dated.latest() < last) {
        break;
      }
      if (dated.earliest() > last && dated.isWithin(window)) {
        last = dated.earliest();
      }
    }
    return last;
  }

  /** Where it turned, the newest turn first. Several statements of one stance are no turn. */
  List<Shift> shifts() {
    List<DatedStance> stances = stances();
    List<Shift> shifts = new ArrayList<>();
    for (int i = 1; i < stances.size(); i++) {
      if (stances.get(i).stance() != stances.get(i - 1).stance()) {
        shifts.add(new Shift(stances.get(i), stances.get(i - 1)));
      }
    }
    return shifts;
  }
}
