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
    @Schema(description = "The URL of the next page; absent on the last", format = "uri-reference")
        String next,
    @Schema(
            description = "The subjects that names in the query were resolved to",
            required = true,
            maxItems = Resolved.MAX_PER_QUERY)
        List<Resolved> resolved,
    @Schema(description = "The time window, if one was requested") Window window,
    @Schema(description = "Counts of the whole result, if facets were requested") Facets facets,
    @Schema(description = "Only with a `q` that finds nothing because of a misspelled word")
        Correction correction,
    @Schema(
            description =
                "Only with a `q` of which something cannot be searched for: what is ignored",
            maxLength = TextQuery.MAX_NOTICE)
        String notice)
    implements ListView {}
