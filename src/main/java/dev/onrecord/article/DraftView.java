package dev.onrecord.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.onrecord.check.CheckView;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectRef;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft in the format of {@code POST /statements}, with its evidence. */
@Schema(
    name = "ArticleDraft",
    description =
        "A statement in the format of `POST /statements`, with its evidence in `found`. Without a `speaker`, it can only be"
            + " posted once you add one")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
    @Schema(
            description =
                "The slug of the speaker; absent unless the article names exactly one subject of the record",
            maxLength = 100)
        String speaker,
    @Schema(description = "The words, or the paraphrase", maxLength = 20_000, required = true)
        String text,
    @Schema(description = "The language (BCP 47)", maxLength = 35, required = true) String language,
    @Schema(
            description = "Whether the text is the speaker's own words or a paraphrase",
            required = true)
        Form form,
    @Schema(
            description = "When it was said, as precisely as the article says and no more",
            required = true)
        EdtfDate said,
    @Schema(description = "The kind of occasion", required = true) Medium medium,
    @Schema(
            description = "The name of the occasion, such as the publication or the event",
            maxLength = 200)
        String venue,
    @Schema(description = "What the statement replies to") Reply replyContext,
    @Schema(
            description = "Subjects of the record that are named in the statement or its sentence",
            maxItems = 100,
            required = true)
        List<AboutDraft> about,
    @Schema(
            description = "Where the statement is in the article",
            minItems = 1,
            maxItems = 1,
            required = true)
        List<AppearanceDraft> appearances,
    @Schema(description = "Always `draft`", required = true) Status status,
    @Schema(description = "The evidence; ignored by `POST /statements`", required = true)
        Found found,
    @Schema(description = "What `save=true` did with the draft") Saved saved) {

  DraftView with(Saved outcome) {
    return with(appearances, found, outcome);
  }

  DraftView with(CheckView result) {
    return with(appearances, found.with(result), saved);
  }

  DraftView in(UUID source) {
    List<AppearanceDraft> known =
        appearances.stream().map(a -> new AppearanceDraft(source, a.selector())).toList();
    return with(known, found, saved);
  }

  private DraftView with(List<AppearanceDraft> places, Found evidence, Saved outcome) {
    return new DraftView(
        speaker,
        text,
        language,
        form,
        said,
        medium,
        venue,
        replyContext,
        about,
        places,
        status,
        evidence,
        outcome);
  }

  /** What a draft replies to. */
  @Schema(name = "DraftReply", description = "What a draft replies to, in the article's words")
  record Reply(
      @Schema(description = "The slug of the person or organization it replies to", maxLength = 100)
          String speaker,
      @Schema(description = "What it replies to", maxLength = 1_000) String summary) {}

  /** A subject that a draft may be about. */
  @Schema(
      name = "AboutDraft",
      description =
          "A subject that a draft may be about. It has no stance: that is for an editor to judge")
  record AboutDraft(
      @Schema(description = "The slug of the subject", maxLength = 100, required = true)
          String subject) {}

  /**
   * The place of a draft in the article.
   *
   * @param source the id of the source, or the source itself
   */
  @Schema(name = "DraftAppearance", description = "The place of a draft in the article")
  record AppearanceDraft(
      @Schema(
              description =
                  "The article: its id if it is on record, otherwise in the format of `POST /sources`",
              title = "DraftSource",
              oneOf = {UUID.class, ArticleView.SourceDraft.class},
              required = true)
          Object source,
      @Schema(
              description = "The exact words in the article, and the text around them",
              required = true)
          Selector selector) {}

  /** A range of the text. */
  @Schema(name = "ArticleRange", description = "A range of `text`, in UTF-16 code units")
  record Range(
      @Schema(description = "The start", required = true) int start,
      @Schema(description = "The end, exclusive", required = true) int end) {}

  /** A passage of the article. */
  @Schema(name = "TextEvidence", description = "A passage of the article that is evidence")
  record Evidence(
      @Schema(description = "The words", maxLength = 2_000, required = true) String text,
      @Schema(description = "The start of the passage", required = true) int start,
      @Schema(description = "The end of the passage, exclusive", required = true) int end) {}

  /** The evidence for a draft. */
  @Schema(name = "DraftEvidence", description = "The evidence for a draft")
  record Found(
      @Schema(description = "The start of the statement in `text`", required = true) int start,
      @Schema(description = "The end of the statement, exclusive", required = true) int end,
      @Schema(
              description =
                  "The parts of the statement, without quotation marks and without a cue between them",
              minItems = 1,
              maxItems = 500,
              required = true)
          List<Range> spans,
      @Schema(
              description = "Whether the text is the speaker's own words or a paraphrase",
              required = true)
          Form form,
      @Schema(
              description = "The exact words in the article, and the text around them",
              required = true)
          Selector selector,
      @Schema(
              description =
                  "The words that attribute the statement, such as `said` with its subject")
          Evidence cue,
      @Schema(description = "The speaker as the article names them", required = true)
          SpeakerEvidence speaker,
      @Schema(
              description = "The rule that attributed the statement",
              maxLength = 40,
              required = true)
          String rule,
      @Schema(
              description =
                  "The probability that the speaker is right: nine in ten drafts at 0.9 are",
              minimum = "0",
              maximum = "1",
              required = true)
          double confidence,
      @Schema(
              description = "Whether the speaker is only a suggestion, not asserted",
              required = true)
          boolean suggested,
      @Schema(description = "The evidence for the date", required = true) SaidEvidence said,
      @Schema(description = "The evidence for `medium` and `venue`") Evidence occasion,
      @Schema(description = "The evidence for `replyContext`") Evidence reply,
      @Schema(
              description =
                  "The result of `/check` for the text, with the best match only. Absent if the text was not checked")
          CheckView check) {

    Found with(CheckView result) {
      return new Found(
          start,
          end,
          spans,
          form,
          selector,
          cue,
          speaker,
          rule,
          confidence,
          suggested,
          said,
          occasion,
          reply,
          result);
    }
  }

  /** The speaker as the article names them, and in the record. */
  @Schema(
      name = "SpeakerEvidence",
      description = "The speaker as the article names them, and as the record knows them")
  record SpeakerEvidence(
      @Schema(description = "The name, pronoun or noun in the article", maxLength = 2_000)
          String mention,
      @Schema(description = "The start of the mention") Integer start,
      @Schema(description = "The end of the mention, exclusive") Integer end,
      @Schema(
              description =
                  "The fullest form of the name in the article; absent if the speaker is unnamed",
              maxLength = 500)
          String name,
      @Schema(
              title = "SpeakerClue",
              description = "How the mention leads to the name",
              enumeration = {
                "full_name",
                "single_name",
                "last_name",
                "pronoun",
                "role",
                "ambiguous",
                "unnamed"
              },
              required = true)
          String evidence,
      @Schema(description = "The subject of the record with this name") SubjectRef subject,
      @Schema(
              description =
                  "The subjects of the record that the name could mean, if there are several",
              maxItems = 20,
              required = true)
          List<SubjectRef> candidates,
      @Schema(
              description =
                  "The names in the article that the mention could mean, if there are several",
              maxItems = 20,
              required = true)
          List<@Size(max = 500) String> names,
      @Schema(description = "The subject to create, if the record has none")
          ArticleView.SubjectDraft proposal) {}

  /** The evidence for a date. */
  @Schema(name = "SaidEvidence", description = "The evidence for a date")
  record SaidEvidence(
      @Schema(
              title = "DateOrigin",
              description = "Where the date comes from",
              enumeration = {
                "cue_sentence",
                "sentence_before",
                "paragraph_before",
                "credit",
                "article",
                "now"
              },
              required = true)
          String from,
      @Schema(
              description = "The probability that the date is right",
              minimum = "0",
              maximum = "1",
              required = true)
          double confidence,
      @Schema(description = "The date as written in the article") Evidence expression) {}

  /** What `save=true` did with a draft. */
  @Schema(name = "SavedDraft", description = "What `save=true` did with a draft")
  record Saved(
      @Schema(
              description =
                  "Whether the draft was stored, was already on record, or could not be stored",
              title = "SavedDraftOutcome",
              enumeration = {"stored", "existing", "not_stored"},
              required = true)
          String outcome,
      @Schema(description = "The statement on record", format = "uri-reference", maxLength = 100)
          String statement,
      @Schema(description = "Why it was not stored", maxLength = 1_000) String reason) {}
}
