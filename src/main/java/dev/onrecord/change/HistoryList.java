package dev.onrecord.change;

import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.response.ListView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a history. */
@Schema(name = "HistoryList", description = "A page of an item's history")
public record HistoryList(
    @Schema(description = "The changes, newest first", required = true) List<HistoryEntry> items,
    @Schema(description = "The number of changes", required = true) Total total,
    @Schema(description = "The URL of the next page; absent on the last", format = "uri-reference")
        String next)
    implements ListView {}
