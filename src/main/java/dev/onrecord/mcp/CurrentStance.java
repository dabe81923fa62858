package dev.onrecord.mcp;

import dev.onrecord.position.StandingView;
import dev.onrecord.statement.entity.Stance;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current stance of a speaker, with its evidence. */
public record CurrentStance(
    @Schema(description = "The stance; `unclear` if the dates leave it open", required = true)
        Stance stance,
    @Schema(description = "When the newest statement was made", required = true) String said,
    @Schema(description = "Since when, if the dates show it") String since,
    @Schema(description = "Why the stance is not known; absent if it is") String reason,
    @Schema(description = "The statements that show it", required = true)
        List<StatementSummary> evidence) {

  static CurrentStance of(StandingView view, Detail detail, PageLinks links) {
    return new CurrentStance(
        view.stance(),
        view.said(),
        view.since(),
        detail.shorten(view.reason()),
        view.statements().stream()
            .limit(Math.max(1, detail.list()))
            .map(statement -> StatementSummary.of(statement, detail, links))
            .toList());
  }
}
