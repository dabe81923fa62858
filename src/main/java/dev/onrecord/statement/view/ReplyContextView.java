package dev.onrecord.statement.view;

import dev.onrecord.subject.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement replies to, as shown to clients. */
@Schema(name = "ReplyContext", description = "What the statement replies to")
record ReplyContextView(
    @Schema(description = "The statement that it replies to, if it is in the record")
        StatementRef statement,
    @Schema(description = "Whom it replies to") SubjectRef speaker,
    @Schema(description = "The URL of the post that it replies to", format = "uri") String url,
    @Schema(description = "A summary of the post that it replies to") String summary) {}
