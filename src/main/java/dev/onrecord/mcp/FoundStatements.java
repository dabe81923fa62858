package dev.onrecord.mcp;

import dev.onrecord.platform.page.Total;
import dev.onrecord.statement.query.StatementList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a search. */
public record FoundStatements(
    @Schema(description = "The statements on this page", required = true)
        List<StatementSummary> items,
    @Schema(description = "The number of statements on all pages", required = true) Total total,
    @Schema(description = "Pass it as `cursor`, with the same arguments, for the next page")
        String next,
    @Schema(description = "Which subjects the names were resolved to", required = true)
        List<ResolvedName> resolved,
    @Schema(description = "What `q` may have been meant to be, if it found nothing")
        String didYouMean) {

  static FoundStatements of(StatementList list, Detail detail, PageLinks links) {
    return new FoundStatements(
        list.items().stream()
            .map(item -> StatementSummary.of(item.statement(), detail, links))
            .toList(),
        list.total(),
        NextPage.cursor(list.next()),
        ResolvedName.of(list.resolved(), detail),
        list.correction() == null ? null : list.correction().q());
  }
}
