package dev.onrecord.statement.query;

import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of statements. */
@Schema(name = "StatementList", description = "A page of statements")
public record StatementList(
    @Schema(
            description = "The items on this page",
            required = true,
            implementation = StatementListItem[].class)
        List<StatementListItem> items,
    @Schema(description = "Absent with `total=none`") Total total,
    @Schema(
            description = "The address of the next page; absent on the last",
            format = "uri-reference")
        String next,
    @Schema(
            description = "Which subjects the names in the query were taken for",
            required = true,
            maxItems = Resolved.MOST)
        List<Resolved> resolved,
    @Schema(description = "The window of time, where one was asked for") Window window,
    @Schema(description = "Counts over the whole result, where facets were asked for")
        Facets facets,
    @Schema(description = "Only with a `q` that finds nothing, where a word is a near miss")
        Correction correction)
    implements ListView {}
