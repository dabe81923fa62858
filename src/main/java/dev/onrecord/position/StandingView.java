package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current stance of a speaker, as shown to clients. */
@Schema(name = "Standing", description = "The current stance of a speaker, with its evidence")
public record StandingView(
    @Schema(
            description =
                "The stance of the latest statement; `unclear` if that one is unclear, or if several statements that differ may be"
                    + " the latest",
            required = true)
        Stance stance,
    @Schema(description = "When the newest statement was made", ref = "EdtfDate", required = true)
        String said,
    @Schema(
            description =
                "When the first statement of the current stance was made, after which all have it; absent if the dates leave open whether one with another stance came later",
            ref = "EdtfDate")
        String since,
    @Schema(
            description = "Why the stance is not known; absent if it is",
            maxLength = 1_000,
            examples =
                "Dates overlap, so any of these may be the latest: favor (2021-03), against (2021-03-15)")
        String reason,
    @Schema(
            description =
                "The evidence: the newest statement with the stance, then the one with which it began, if different;"
                    + " if the stance is not known, the newest statement of each stance that may be the latest",
            maxItems = 4,
            implementation = RenderedStatement[].class,
            required = true)
        List<RenderedStatement> statements) {

  static StandingView of(CurrentStance current, Map<UUID, RenderedStatement> statements) {
    return new StandingView(
        current.stance(),
        current.newest().said(),
        current.since(),
        current.reason(),
        current.evidence().stream()
            .map(dated -> statements.get(dated.statement()))
            .filter(Objects::nonNull)
            .toList());
  }
}
