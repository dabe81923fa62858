package dev.onrecord.position;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Stance;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The current stance of a speaker.
 *
 * @param stance that of the latest statement, or {@link Stance#UNCLEAR} if several statements that
 *     differ may be the latest
 * @param newest the newest statement
 * @param first the statement with which the stance began, after the last one with another stance;
 *     null if the stance is not known
 * @param before the last statement with another stance before that, or null
 * @param rivals if the stance is not known, the newest statement of each stance that may be the
 *     latest
 */
record CurrentStance(
    Stance stance,
    DatedStance newest,
    DatedStance first,
    DatedStance before,
    List<DatedStance> rivals) {

  boolean isSettled() {
    return first != null;
  }

  /** The newest statement with the stance and the first one, or the rivals. */
  List<DatedStance> evidence() {
    if (!isSettled()) {
      return rivals;
    }
    return first == newest ? List.of(newest) : List.of(newest, first);
  }

  /**
   * The date from which the stance is held; null if unknown, or if the shift to it is only
   * possible.
   */
  String since() {
    return isSettled() && (before == null || before.isCertainlyBefore(first)) ? first.said() : null;
  }

  /** Why the stance is not known, or null. */
  String reason() {
    return isSettled()
        ? null
        : rivals.stream()
            .map(dated -> "%s (%s)".formatted(EnumNames.snake(dated.stance()), dated.said()))
            .collect(
                Collectors.joining(", ", "Dates overlap, so any of these may be the latest: ", ""));
  }
}
