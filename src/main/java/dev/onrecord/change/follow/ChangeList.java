package dev.onrecord.change.follow;

import dev.onrecord.platform.response.ListView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Entries of the log as GET shows them. */
@Schema(name = "ChangeList", description = "Entries of the log, in order")
record ChangeList(
    @Schema(description = "The entries", maxItems = PublicChangeLog.MOST, required = true)
        List<ChangeView> items,
    @Schema(
            description =
                "The address of what comes next. It is always there: a follower asks it again until something has come",
            examples = "/changes?since=24",
            format = "uri-reference",
            required = true)
        String next)
    implements ListView {}
