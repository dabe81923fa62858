package dev.onrecord.statement.view;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.platform.response.Warning;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement, as shown to clients. */
@Schema(name = "Statement", description = "One utterance or claim by one speaker at one time")
public record StatementView(
    @Schema(description = "Always `statement`", enumeration = "statement", required = true)
        String type,
    @Schema(description = "The id", required = true) UUID id,
    @Schema(description = "The person or organization whose words or claim it is", required = true)
        SubjectRef speaker,
    @Schema(description = "The words; for an indirect statement, the paraphrase", required = true)
        String text,
    @Schema(description = "The language of the text (BCP 47)", examples = "en", required = true)
        String language,
    @Schema(
            description =
                "`direct`: the speaker's exact words; `indirect`: a paraphrase; `mixed`: a paraphrase with parts in"
                    + " quotation marks",
            required = true)
        Form form,
    @Schema(description = "When it was said, as an EDTF date", required = true) EdtfDate said,
    @Schema(description = "The kind of occasion", required = true) Medium medium,
    @Schema(description = "The name of the occasion", examples = "The Verge") String venue,
    @Schema(description = "What it replies to") ReplyContextView replyContext,
    @Schema(description = "The subjects that it is about", required = true) List<AboutView> about,
    @Schema(description = "The sources that report it", required = true)
        List<AppearanceView> appearances,
    @Schema(
            description =
                "Statements with the same words that are other statements, by id; absent if there are none")
        List<UUID> distinctFrom,
    @Schema(description = "The status", required = true) Status status,
    @Schema(description = "The withdrawal, if it is withdrawn") WithdrawalView withdrawal,
    @Schema(description = "When it was added to the record", required = true) Instant recordedAt,
    @Schema(description = "When it was last edited", required = true) Instant updatedAt,
    @Schema(description = "The number of edits", required = true) int version,
    @Schema(description = "Related URLs", required = true) Urls urls,
    @Schema(
            description = "Only in the response to a write: what may be a mistake",
            maxItems = Warning.MOST)
        List<Warning> warnings) {

  /** The URLs related to a statement. */
  @Schema(name = "StatementUrls", description = "Related URLs")
  public record Urls(
      @Schema(description = "This statement", format = "uri-reference", required = true)
          String self,
      @Schema(description = "The speaker", format = "uri-reference", required = true)
          String speaker,
      @Schema(
              description = "Other statements by the speaker",
              format = "uri-reference",
              required = true)
          String bySpeaker,
      @Schema(description = "Its history", format = "uri-reference", required = true)
          String history,
      @Schema(description = "Its page for people", format = "uri-reference", required = true)
          String page) {

    static Urls of(UUID id, SubjectRef speaker) {
      return new Urls(
          Statement.path(id),
          speaker.self(),
          "/statements?speaker=" + speaker.slug(),
          Statement.path(id) + "/history",
          PagePath.of(Statement.path(id)));
    }
  }
}
