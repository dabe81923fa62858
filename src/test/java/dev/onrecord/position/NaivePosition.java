package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A reference implementation that compares every two stances with each other. */
record NaivePosition(List<DatedStance> stances) {

  /** The only stance among what may be the latest, or unclear. */
  Stance current() {
    List<Stance> candidates = candidates().stream().map(DatedStance::stance).distinct().toList();
    return candidates.size() == 1 ? candidates.get(0) : Stance.UNCLEAR;
  }

  /** When the run of statements that ends the order began, if the turn to it is certain. */
  String since() {
    DatedStance before = null;
    DatedStance first = null;
    DatedStance last = null;
    for (DatedStance dated : ordered()) {
      if (last == null || dated.stance() != last.stance()) {
        before = last;
        first = dated;
      }
      last = dated;
    }
    boolean isKnown = current() == first.stance() && candidates().stream().allMatch(like(first));
    return isKnown && (before == null || isSurelyBefore(before, first)) ? first.said() : null;
  }

  private static Predicate<DatedStance> like(DatedStance one) {
    return other -> other.stance() == one.stance();
  }

  private static boolean isSurelyBefore(DatedStance one, DatedStance other) {
    return one.latest() < other.earliest() && !(one.said() + other.said()).contains("~");
  }

  /** What nothing was said after, going by the intervals. */
  List<DatedStance> candidates() {
    List<DatedStance> candidates = new ArrayList<>();
    for (DatedStance one : stances) {
      boolean overtaken = false;
      for (DatedStance other : stances) {
        overtaken |= other.earliest() > one.latest();
      }
      if (!overtaken) {
        candidates.add(one);
      }
    }
    return candidates;
  }

  /** In the order of time, by taking out the first again and again. */
  List<DatedStance> ordered() {
    List<DatedStance> left = new ArrayList<>(stances);
    List<DatedStance> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      DatedStance first = left.get(0);
      for (DatedStance one : left) {
        if (comesBefore(one, first)) {
          first = one;
        }
      }
      left.remove(first);
      ordered.add(first);
    }
    return ordered;
  }

  private static boolean comesBefore(DatedStance one, DatedStance other) {
    if (one.latest() != other.latest()) {
      return one.latest() < other.latest();
    }
    if (one.earliest() != other.earliest()) {
      return one.earliest() < other.earliest();
    }
    return one.statement().toString().compareTo(other.statement().toString()) < 0;
  }

  /** Each turn as the two statements around it, and whether it is certain, in the order of time. */
  List<String> shifts() {
    List<String> shifts = new ArrayList<>();
    DatedStance before = null;
    for (DatedStance dated : ordered()) {
      if (before != null && before.stance() != dated.stance()) {
        boolean certain = isSurelyBefore(before, dated);
        shifts.add(before.statement() + " " + dated.statement() + " " + certain);
      }
      before = dated;
    }
    return shifts;
  }
}
