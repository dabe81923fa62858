package dev.onrecord.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.Form;
import dev.onrecord.statement.Medium;
import dev.onrecord.statement.Selector;
import dev.onrecord.statement.Status;
import dev.onrecord.subject.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft, as `POST /statements` takes it, with its evidence. */
@Schema(
    name = "ArticleDraft",
    description =
        "A statement as `POST /statements` takes it, and in `found` how it was found. Without a `speaker`, somebody has to"
            + " say first who it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
    @Schema(
            description = "The slug of the speaker; absent where the record knows nobody surely",
            maxLength = 100)
        String speaker,
    @Schema(description = "The words, or the paraphrase", maxLength = 20_000, required = true)
        String text,
    @Schema(description = "The language (BCP 47)", maxLength = 35, required = true) String language,
    @Schema(description = "Whether the words are the speaker's own", required = true) Form form,
    @Schema(
            description = "When it was said, no more exactly than the article says",
            required = true)
        EdtfDate said,
    @Schema(description = "The kind of occasion", required = true) Medium medium,
    @Schema(description = "The name of the occasion", maxLength = 200) String venue,
    @Schema(description = "What it answers") Reply replyContext,
    @Schema(
            description = "Subjects of the record that it or its sentence names",
            maxItems = 100,
            required = true)
        List<AboutDraft> about,
    @Schema(description = "The article", minItems = 1, maxItems = 1, required = true)
        List<AppearanceDraft> appearances,
    @Schema(description = "Always `draft`", required = true) Status status,
    @Schema(description = "How it was found; ignored by `POST /statements`", required = true)
        Found found,
    @Schema(description = "What `save=true` did with it") Saved saved) {

  DraftView with(Saved outcome) {
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
        appearances,
        status,
        found,
        outcome);
  }

  DraftView in(UUID source) {
    List<AppearanceDraft> known =
        appearances.stream().map(a -> new AppearanceDraft(source, a.selector())).toList();
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
        known,
        status,
        found,
        saved);
  }

  /** What a draft answers. */
  @Schema(name = "DraftReply", description = "What a draft answers, in the article's words")
  record Reply(
      @Schema(description = "The slug of who is answered", maxLength = 100) String speaker,
      @Schema(description = "What is answered", maxLength = 1_000) String summary) {}

  /** A subject that a draft may be about. */
  @Schema(
      name = "AboutDraft",
      description = "A subject that a draft may be about; its stance is for people to judge")
  record AboutDraft(
      @Schema(description = "The slug of the subject", maxLength = 100, required = true)
          String subject) {}

  /**
   * The article as the source of a draft.
   *
   * @param source its id, or the source itself
   */
  @Schema(name = "DraftAppearance", description = "Where a draft stands in the article")
  record AppearanceDraft(
      @Schema(
              description =
                  "The article: its id where it is on record, else as `POST /sources` takes it",
              oneOf = {UUID.class, ArticleView.SourceDraft.class},
              required = true)
          Object source,
      @Schema(description = "The words in the article", required = true) Selector selector) {}

  /** A range of the text. */
  @Schema(name = "TextRange", description = "A range of the text, in UTF-16 code units")
  record Range(
      @Schema(description = "Where it begins", required = true) int start,
      @Schema(description = "Where it ends, exclusive", required = true) int end) {}

  /** Words of the article. */
  @Schema(name = "TextEvidence", description = "Words of the article that say so")
  record Evidence(
      @Schema(description = "The words", maxLength = 2_000, required = true) String text,
      @Schema(description = "Where they begin", required = true) int start,
      @Schema(description = "Where they end, exclusive", required = true) int end) {}

  /** How a draft was found. */
  @Schema(name = "DraftEvidence", description = "How a draft was found")
  record Found(
      @Schema(description = "Where it begins in the text", required = true) int start,
      @Schema(description = "Where it ends, exclusive", required = true) int end,
      @Schema(
              description =
                  "The words themselves: without quotation marks and without a cue between them",
              minItems = 1,
              maxItems = 500,
              required = true)
          List<Range> spans,
      @Schema(description = "Whether the words are the speaker's own", required = true) Form form,
      @Schema(description = "The words in the article", required = true) Selector selector,
      @Schema(description = "What says whose words they are") Evidence cue,
      @Schema(description = "Whose words they are", required = true) SpeakerEvidence speaker,
      @Schema(description = "The rule that found the speaker", maxLength = 40, required = true)
          String rule,
      @Schema(
              description = "How likely the speaker is right: of those at 0.9, nine in ten",
              minimum = "0",
              maximum = "1",
              required = true)
          double confidence,
      @Schema(description = "Whether the speaker is only likely, and not asserted", required = true)
          boolean suggested,
      @Schema(description = "What says when it was said", required = true) SaidEvidence said,
      @Schema(description = "What says on which occasion") Evidence occasion,
      @Schema(description = "What says what it answers") Evidence reply) {}

  /** Who is named as the speaker. */
  @Schema(name = "SpeakerEvidence", description = "Who is named as the speaker")
  record SpeakerEvidence(
      @Schema(description = "The name, pronoun or noun in the article", maxLength = 2_000)
          String mention,
      @Schema(description = "Where the mention begins") Integer start,
      @Schema(description = "Where it ends, exclusive") Integer end,
      @Schema(
              description = "The fullest name in the article; absent where nobody is named",
              maxLength = 500)
          String name,
      @Schema(
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
      @Schema(description = "The subject of the record that the name means") SubjectRef subject,
      @Schema(
              description = "The subjects that it could mean, where it could mean several",
              maxItems = 20,
              required = true)
          List<SubjectRef> candidates,
      @Schema(
              description =
                  "The names of the article that a mention could mean, where it could mean several",
              maxItems = 20,
              required = true)
          List<String> names,
      @Schema(description = "The subject to create, where the record knows none")
          ArticleView.SubjectDraft proposal) {}

  /** What says when something was said. */
  @Schema(name = "SaidEvidence", description = "What says when something was said")
  record SaidEvidence(
      @Schema(
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
              description = "How likely the date is right",
              minimum = "0",
              maximum = "1",
              required = true)
          double confidence,
      @Schema(description = "The words of the article") Evidence expression) {}

  /** What `save=true` did with a draft. */
  @Schema(name = "SavedDraft", description = "What `save=true` did with a draft")
  record Saved(
      @Schema(
              description =
                  "Whether the draft was stored, was on record already, or could not be stored",
              enumeration = {"stored", "existing", "not_stored"},
              required = true)
          String outcome,
      @Schema(description = "The statement on record", format = "uri-reference", maxLength = 100)
          String statement,
      @Schema(description = "Why it was not stored", maxLength = 1_000) String reason) {}
}
