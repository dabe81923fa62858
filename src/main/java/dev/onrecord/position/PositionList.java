package dev.onrecord.position;

import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.statement.query.Window;
import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of positions. */
@Schema(name = "PositionList", description = "A page of positions")
record PositionList(
    @Schema(description = "The items on this page", required = true) List<PositionView> items,
    @Schema(description = "How many there are over all pages", required = true) Total total,
    @Schema(
            description = "The address of the next page; absent on the last",
            format = "uri-reference")
        String next,
    @Schema(
            description = "Which subjects the names in the query were taken for",
            maxItems = Resolved.MOST,
            required = true)
        List<Resolved> resolved,
    @Schema(description = "The window of time, where one was asked for") Window window,
    @Schema(
            description =
                "Where all speakers stood at the end of each year, oldest first, up to the newest 100 years; only where a"
                    + " subject was asked for without a speaker",
            maxItems = 100)
        List<YearView> years)
    implements ListView {}
