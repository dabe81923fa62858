package dev.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.item.ItemForm;
import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.LanguageTag;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectSlug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement in the import format. */
@Schema(name = "StatementForm", description = "A statement, as sent by clients")
@JsonIgnoreProperties({"updatedAt", "urls", "highlight", "found", "saved", "warnings"})
public record StatementForm(
    @Schema(
            description = "Always `statement`; set by the service",
            enumeration = "statement",
            readOnly = true)
        String type,
    @Schema(description = "The id; a UUIDv7 is generated if absent") UUID id,
    @NotNull @Schema(description = "The person or organization whose words or claim it is")
        SubjectSlug speaker,
    @NotNull
        @PlainText(max = 10_000, multi = true)
        @Schema(
            description =
                "The words, without enclosing quotation marks; for an indirect statement, the paraphrase. 1 to 10,000 characters",
            minLength = 1,
            maxLength = 10_000)
        String text,
    @LanguageTag
        @Schema(
            description = "The language of the text (BCP 47); `und` by default",
            examples = "en",
            maxLength = LanguageTag.MAX_LENGTH,
            pattern = LanguageTag.PATTERN)
        String language,
    @NotNull
        @Schema(
            description =
                "`direct`: the speaker's exact words; `indirect`: a paraphrase; `mixed`: a paraphrase with parts in"
                    + " quotation marks, which the text keeps")
        Form form,
    @NotNull @Schema(description = "When it was said, as an EDTF date") EdtfDate said,
    @NotNull @Schema(description = "The kind of occasion") Medium medium,
    @PlainText(max = 200)
        @Schema(
            description = "The name of the occasion",
            examples = "The Verge",
            minLength = 1,
            maxLength = 200)
        String venue,
    @Valid @Schema(description = "What it replies to") ReplyContextForm replyContext,
    @Size(max = StatementForm.MAX_ABOUT) @Schema(description = "The subjects that it is about")
        List<@NotNull @Valid AboutForm> about,
    @NotNull
        @Size(min = 1, max = StatementForm.MAX_APPEARANCES)
        @Schema(description = "The sources that report it: at least one")
        List<@NotNull @Valid AppearanceForm> appearances,
    @Size(max = StatementForm.MAX_DISTINCT)
        @Schema(
            description =
                "Statements with the same words that are other statements, by id: they are no duplicates of it")
        List<@NotNull UUID> distinctFrom,
    @Schema(
            description =
                "`published` by default in a POST; a PUT may publish a draft, never the reverse")
        Status status,
    @Valid @Schema(description = "Why it was withdrawn; set by a withdrawal", readOnly = true)
        WithdrawalForm withdrawal,
    @Schema(description = "When it was added to the record; set by the service", readOnly = true)
        Instant recordedAt,
    @Schema(
            description =
                "The number of edits; set by the service. In a PUT, the version that was edited, unless `If-Match` is set")
        Integer version)
    implements ItemForm {

  public static final int MAX_ABOUT = 100;

  public static final int MAX_APPEARANCES = 100;

  public static final int MAX_DISTINCT = 100;

  public StatementForm {
    // Canonical from the start, so that forms can be compared.
    language = LanguageTag.Check.canonicalOrSame(language);
  }

  static StatementForm of(Statement statement) {
    return new StatementForm(
        "statement",
        statement.id,
        new SubjectSlug(statement.speaker.slug),
        statement.text,
        statement.language,
        statement.form,
        statement.said,
        statement.medium,
        statement.venue,
        ReplyContextForm.of(statement),
        statement.about.stream().map(AboutForm::of).toList(),
        statement.appearances.stream().map(AppearanceForm::of).toList(),
        statement.distinctFrom().isEmpty() ? null : statement.distinctFrom(),
        statement.status,
        WithdrawalForm.of(statement.withdrawal),
        statement.recordedAt,
        null);
  }

  /** A copy without the times that only an import may keep. */
  StatementForm untimed() {
    return with(appearances, withdrawal == null ? null : withdrawal.untimed(), null);
  }

  /** A copy with only what a client may set: a withdrawal cannot be edited. */
  StatementForm withoutImportFields() {
    return with(appearances, null, recordedAt);
  }

  /** A copy with other appearances. */
  StatementForm with(List<AppearanceForm> newAppearances) {
    return with(newAppearances, withdrawal, recordedAt);
  }

  private StatementForm with(
      List<AppearanceForm> newAppearances, WithdrawalForm newWithdrawal, Instant newRecordedAt) {
    return new StatementForm(
        type,
        id,
        speaker,
        text,
        language,
        form,
        said,
        medium,
        venue,
        replyContext,
        about,
        newAppearances,
        distinctFrom,
        status,
        newWithdrawal,
        newRecordedAt,
        version);
  }
}
