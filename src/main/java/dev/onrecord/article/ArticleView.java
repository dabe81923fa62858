package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.source.SourceKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article holds, as the API shows it. */
@Schema(name = "ReadArticle", description = "What an article holds")
record ArticleView(
    @Schema(description = "The article as `POST /sources` takes it", required = true)
        SourceDraft source,
    @Schema(
            description = "The article's text, as it was read; all offsets refer to it",
            maxLength = ArticleView.LONGEST_TEXT,
            required = true)
        String text,
    @Schema(
            description = "The statements, in the order in which they begin",
            maxItems = ArticleView.MOST_DRAFTS,
            required = true)
        List<DraftView> drafts,
    @Schema(
            description =
                "Names of speakers that the record does not know, the most frequent first",
            maxItems = ArticleView.MOST_DRAFTS,
            required = true)
        List<UnresolvedName> unresolved,
    @Schema(
            description = "What was left out or may be wrong, and why",
            maxItems = ArticleView.MOST_NOTICES,
            required = true)
        List<Notice> notices) {

  /** Of more statements, an article is a book. */
  static final int MOST_DRAFTS = 500;

  static final int MOST_NOTICES = 200;

  static final int LONGEST_TEXT = 2 << 20;

  ArticleView with(List<DraftView> others) {
    return new ArticleView(source, text, others, unresolved, notices);
  }

  /** The article as a source. */
  @Schema(name = "SourceDraft", description = "An article as `POST /sources` takes it")
  record SourceDraft(
      @Schema(description = "Where it is", format = "uri", maxLength = 2_048) String url,
      @Schema(description = "The title", maxLength = 500, required = true) String title,
      @Schema(description = "Who wrote it; never the speaker", maxLength = 200) String author,
      @Schema(description = "The slug of the organization that published it", maxLength = 100)
          String publisher,
      @Schema(description = "When it was published, as an EDTF date") EdtfDate published,
      @Schema(description = "The kind of document", required = true) SourceKind kind,
      @Schema(
              description = "The source of this url that is on record; ignored by `POST /sources`",
              format = "uri-reference",
              maxLength = 100)
          String existing) {}

  /** A name that the record does not know. */
  @Schema(name = "UnresolvedName", description = "A speaker whom the record does not know")
  record UnresolvedName(
      @Schema(
              description = "The name, as fully as the article has it",
              maxLength = 500,
              required = true)
          String name,
      @Schema(description = "How many drafts it would be the speaker of", required = true)
          int count,
      @Schema(
              description =
                  "Where `item` may be posted to: an organization may be taken for a person",
              enumeration = {"/people", "/organizations"},
              required = true)
          String collection,
      @Schema(description = "The subject to post", required = true) SubjectDraft item) {}

  /** A subject to be created. */
  @Schema(name = "SubjectDraft", description = "A subject as `POST /people` takes it")
  record SubjectDraft(
      @Schema(description = "The slug", maxLength = 100, required = true) String slug,
      @Schema(description = "The name", maxLength = 200, required = true) String name) {}

  /** Something that was left out, or that is not sure. */
  @Schema(name = "ArticleNotice", description = "What was left out or may be wrong, and why")
  record Notice(
      @Schema(
              description = "The kind of notice",
              enumeration = {
                "title",
                "scare_quotes",
                "unbalanced",
                "unsupported_language",
                "unknown_date",
                "unknown_publisher",
                "too_many",
                "too_long"
              },
              required = true)
          String type,
      @Schema(description = "What it is about, in words", maxLength = 500, required = true)
          String detail,
      @Schema(description = "Where it begins") Integer start,
      @Schema(description = "Where it ends") Integer end) {}
}
