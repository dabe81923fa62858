package dev.onrecord.statement;

import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.SubjectSlug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement answers, in the import format. */
@Schema(
    name = "ReplyContextForm",
    description = "What the statement answers: another statement, or else a post by somebody")
record ReplyContextForm(
    @Schema(description = "The statement that it answers; without any other field")
        StatementKey statement,
    @Schema(description = "Who is answered; read off the statement where there is one")
        SubjectSlug speaker,
    @HttpUrl @Schema(description = "Where the post is", format = "uri") String url,
    @PlainText(max = 1_000, multi = true)
        @Schema(description = "What the post is about", minLength = 1, maxLength = 1_000)
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
