package dev.onrecord.position;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Stance;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a speaker stands.
 *
 * @param stance that of the latest statement, or {@link Stance#UNCLEAR} where it is not known which
 *     of several that differ is the latest
 * @param newest the newest statement
 * @param first the statement with which the stance began, of those behind the last with another
 *     one; null where the stance is not known
 * @param before the last with another stance before that, or null
 * @param rivals where the stance is not known, the newest statement of each that may be the latest
 */
record CurrentStance(
    Stance stance,
    DatedStance newest,
    DatedStance first,
    DatedStance before,
    List<DatedStance> rivals) {

  boolean settled() {
    return first != null;
  }

  /** The newest statement that says so, and the first; or the rivals. */
  List<DatedStance> evidence() {
    if (!settled()) {
      return rivals;
    }
    return first == newest ? List.of(newest) : List.of(newest, first);
  }

  /** The date since when this is so; null where the turn to it is only possible. */
  String since() {
    return settled() && (before == null || before.isCertainlyBefore(first)) ? first.said() : null;
  }

  /** Why it is not known, or null where it is. */
  String reason() {
    return settled()
        ? null
        : rivals.stream()
            .map(dated -> "%s (%s)".formatted(EnumNames.snake(dated.stance()), dated.said()))
            .collect(
                Collectors.joining(", ", "Dates overlap, so that any may be the latest: ", ""));
  }
}
