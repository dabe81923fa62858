package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a speaker stands, as GET shows it. */
@Schema(
    name = "Standing",
    description = "Where a speaker stands, by the latest statement, and the statements that say so")
record StandingView(
    @Schema(
            description =
                "The stance of the latest statement; `unclear` where that one is unclear, or where it is not known which is"
                    + " the latest of several that differ",
            required = true)
        Stance stance,
    @Schema(
            description = "When the newest of the statements was made",
            ref = "EdtfDate",
            required = true)
        String said,
    @Schema(
            description =
                "When the first statement was made from which on all have taken this stance; absent where dates do not tell whether it came before one with another",
            ref = "EdtfDate")
        String since,
    @Schema(
            description = "Why it is not known; absent where it is",
            maxLength = 1_000,
            examples =
                "Dates overlap, so that any may be the latest: favor (2021-03), against (2021-03-15)")
        String reason,
    @Schema(
            description =
                "The evidence: the newest statement with the stance, then the one with which it began, where that is another;"
                    + " where it is not known, the newest of each stance that may be the latest",
            maxItems = 4,
            implementation = RenderedStatement[].class,
            required = true)
        List<RenderedStatement> statements) {

  static StandingView of(CurrentStance standing, Map<UUID, RenderedStatement> statements) {
    return new StandingView(
        standing.stance(),
        standing.newest().said(),
        standing.since(),
        standing.reason(),
        standing.evidence().stream()
            .map(dated -> statements.get(dated.statement()))
            .filter(Objects::nonNull)
            .toList());
  }
}
