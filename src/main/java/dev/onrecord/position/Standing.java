package dev.onrecord.position;

import dev.onrecord.platform.Words;
import dev.onrecord.statement.Stance;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a speaker stands.
 *
 * @param stance that of the latest statement, or {@link Stance#UNCLEAR} where it is not known which
 *     of several that differ is the latest
 * @param evidence the newest statements that say so; where it is not known, the newest of each
 *     stance that may be the latest
 * @param settled whether it is known
 */
record Standing(Stance stance, List<DatedStance> evidence, boolean settled) {

  DatedStance newest() {
    return evidence.get(0);
  }

  /** Why it is not known, or null where it is. */
  String reason() {
    return settled
        ? null
        : evidence.stream()
            .map(dated -> "%s (%s)".formatted(Words.snake(dated.stance()), dated.said()))
            .collect(
                Collectors.joining(", ", "Dates overlap, so that any may be the latest: ", ""));
  }
}
