package dev.onrecord.position;

import dev.onrecord.statement.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The stances that one speaker took toward one subject, and what follows from their dates.
 *
 * @param stances at least one, the newest first
 */
record Position(List<DatedStance> stances) {

  /** How many statements are shown for a stance. */
  private static final int EVIDENCE = 3;

  DatedStance newest() {
    return stances.get(0);
  }

  /**
   * Where the speaker stands now. Any statement may be the latest that ends no sooner than every
   * other one has begun; these are the first, since the list is in the order of ends.
   */
  Standing current() {
    long lastStart = stances.stream().mapToLong(DatedStance::earliest).max().orElseThrow();
    Map<Stance, DatedStance> mayBeLatest = new EnumMap<>(Stance.class);
    stances.stream()
        .takeWhile(dated -> dated.latest() >= lastStart)
        .forEach(dated -> mayBeLatest.putIfAbsent(dated.stance(), dated));
    if (mayBeLatest.size() > 1) {
      List<DatedStance> each =
          mayBeLatest.values().stream().sorted(DatedStance.NEWEST_FIRST).toList();
      return new Standing(Stance.UNCLEAR, each, null);
    }
    Stance stance = newest().stance();
    List<DatedStance> row = stances.stream().takeWhile(dated -> dated.stance() == stance).toList();
    return new Standing(
        stance, row.subList(0, Math.min(EVIDENCE, row.size())), row.get(row.size() - 1));
  }

  /** Where it turned, the newest turn first. Several statements of one stance are no turn. */
  List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    for (int i = 1; i < stances.size(); i++) {
      if (stances.get(i).stance() != stances.get(i - 1).stance()) {
        shifts.add(new Shift(stances.get(i), stances.get(i - 1)));
      }
    }
    return shifts;
  }
}
