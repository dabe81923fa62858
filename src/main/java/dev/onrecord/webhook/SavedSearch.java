package dev.onrecord.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.TextQuery;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search for statements, with the parameters of {@code GET /statements} that fit. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    name = "SavedSearch",
    description =
        "The statements to send: those that match all fields, which have the names and meaning of the parameters of"
            + " `GET /statements`. Without fields, all of them")
record SavedSearch(
    @PlainText(max = TextQuery.MAX_LENGTH)
        @Schema(
            description = "Words, `\"phrases\"`, `-not`, `a | b`, `prefix*`",
            maxLength = TextQuery.MAX_LENGTH)
        String q,
    @PlainText(max = MAX_NAME)
        @Schema(description = "Who said it, by any name", examples = "musk", maxLength = MAX_NAME)
        String speaker,
    @Size(max = MAX_ABOUT)
        @Schema(
            description = "What it is about, by any names: all must match",
            examples = "open-source-ai",
            maxItems = MAX_ABOUT)
        List<@PlainText(max = MAX_NAME) @Size(max = MAX_NAME) String> about,
    @Schema(description = "The stance toward each of these subjects, or toward any subject")
        Stance stance,
    @PlainText(max = MAX_NAME)
        @Schema(description = "Whom it answers, by any name", maxLength = MAX_NAME)
        String replyTo,
    @Schema(description = "The kind of occasion") Medium medium,
    @Schema(description = "Exact words or a paraphrase") Form form,
    @PlainText(max = MAX_LANGUAGE)
        @Schema(description = "The language, such as `en`", maxLength = MAX_LANGUAGE)
        String language) {

  private static final int MAX_NAME = 500;
  private static final int MAX_ABOUT = 10;
  private static final int MAX_LANGUAGE = 35;

  /** The search as a query. */
  StatementQuery query() {
    StatementQuery query = new StatementQuery();
    query.q = q;
    query.speaker = speaker;
    query.about = MissingLists.orEmpty(about);
    query.stance = stance;
    query.replyTo = replyTo;
    query.medium = medium;
    query.form = form;
    query.language = language;
    return query;
  }

  /** A copy with names as slugs, which mean the same forever. */
  SavedSearch withNames(String newSpeaker, List<String> newAbout, String newReplyTo) {
    return new SavedSearch(q, newSpeaker, newAbout, stance, newReplyTo, medium, form, language);
  }
}
