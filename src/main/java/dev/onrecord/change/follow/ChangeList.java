package dev.onrecord.change.follow;

import dev.onrecord.platform.response.ListView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the log. */
@Schema(name = "ChangeList", description = "Entries of the log, in order")
record ChangeList(
    @Schema(description = "The entries", maxItems = PublicChangeLog.MAX_LIMIT, required = true)
        List<ChangeView> items,
    @Schema(
            description =
                "The URL of the following entries. Always present: poll it for new entries",
            examples = "/changes?since=24",
            format = "uri-reference",
            required = true)
        String next)
    implements ListView {}
