package dev.onrecord.statement;

import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.SubjectSlug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement replies to, in the import format. */
@Schema(
    name = "ReplyContextForm",
    description = "What the statement replies to: another statement, or a post by somebody")
record ReplyContextForm(
    @Schema(description = "The statement that it replies to; excludes the other fields")
        StatementKey statement,
    @Schema(description = "Whom it replies to; taken from the statement if there is one")
        SubjectSlug speaker,
    @HttpUrl @Schema(description = "The URL of the post", format = "uri") String url,
    @PlainText(max = 1_000, multi = true)
        @Schema(description = "A summary of the post", minLength = 1, maxLength = 1_000)
        String summary) {

  static ReplyContextForm of(Statement statement) {
    if (statement.replyTo != null) {
      return new ReplyContextForm(new StatementKey(statement.replyTo.id), null, null, null);
    }
    if (statement.replySpeaker == null
        && statement.replyUrl == null
        && statement.replySummary == null) {
      return null;
    }
    return new ReplyContextForm(
        null,
        statement.replySpeaker == null ? null : new SubjectSlug(statement.replySpeaker.slug),
        statement.replyUrl,
        statement.replySummary);
  }
}
