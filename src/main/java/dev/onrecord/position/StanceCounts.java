package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of statements or speakers per stance. */
@Schema(name = "StanceCounts", description = "The count of each stance")
public record StanceCounts(
    @Schema(required = true) int favor,
    @Schema(required = true) int against,
    @Schema(required = true) int neutral,
    @Schema(required = true) int unclear) {

  static StanceCounts of(Stream<Stance> stances) {
    int[] counts = new int[Stance.values().length];
    stances.forEach(stance -> counts[stance.ordinal()]++);
    return new StanceCounts(
        counts[Stance.FAVOR.ordinal()],
        counts[Stance.AGAINST.ordinal()],
        counts[Stance.NEUTRAL.ordinal()],
        counts[Stance.UNCLEAR.ordinal()]);
  }
}
