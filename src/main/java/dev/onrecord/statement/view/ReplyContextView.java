package dev.onrecord.statement.view;

import dev.onrecord.subject.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement answers, as GET shows it. */
@Schema(name = "ReplyContext", description = "What the statement answers")
record ReplyContextView(
    @Schema(description = "The statement that it answers, if that is in the record")
        StatementRef statement,
    @Schema(description = "Who is answered") SubjectRef speaker,
    @Schema(description = "Where the post is that it answers", format = "uri") String url,
    @Schema(description = "What the post is about that it answers") String summary) {}
