package dev.onrecord.position;

import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.statement.query.Window;
import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of positions. */
@Schema(name = "PositionList", description = "A page of positions")
public record PositionList(
    @Schema(description = "The items on this page", required = true) List<PositionView> items,
    @Schema(description = "The number of items on all pages", required = true) Total total,
    @Schema(description = "The URL of the next page; absent on the last", format = "uri-reference")
        String next,
    @Schema(
            description = "The subjects that names in the query were resolved to",
            maxItems = Resolved.MAX_PER_QUERY,
            required = true)
        List<Resolved> resolved,
    @Schema(description = "The time window, if one was requested") Window window,
    @Schema(
            description =
                "The stances of all speakers at the end of each year, oldest first, for the newest 100 years at most; only if a"
                    + " subject was requested without a speaker",
            maxItems = 100)
        List<YearView> years)
    implements ListView {}
