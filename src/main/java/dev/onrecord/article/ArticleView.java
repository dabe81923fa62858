package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.source.SourceKind;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The source and statements found in an article. */
@Schema(name = "ReadArticle", description = "The source and statements found in an article")
public record ArticleView(
    @Schema(description = "The article in the format of `POST /sources`", required = true)
        SourceDraft source,
    @Schema(
            description = "The extracted text of the article. All offsets refer to it",
            maxLength = ArticleView.LONGEST_TEXT,
            required = true)
        String text,
    @Schema(
            description = "The statements, in the order of the article",
            maxItems = ArticleView.MOST_DRAFTS,
            required = true)
        List<DraftView> drafts,
    @Schema(
            description = "Speakers who are not on record, the most frequent first",
            maxItems = ArticleView.MOST_DRAFTS,
            required = true)
        List<UnresolvedName> unresolved,
    @Schema(
            description = "What was skipped or could not be determined, and why",
            maxItems = ArticleView.MOST_NOTICES,
            required = true)
        List<Notice> notices) {

  /** More statements than any article has. */
  static final int MOST_DRAFTS = 500;

  static final int MOST_NOTICES = 200;

  static final int LONGEST_TEXT = 2 << 20;

  /** Adds a notice before the others, so that the limit does not cut it off. */
  ArticleView with(Notice notice) {
    List<Notice> all =
        Stream.concat(Stream.of(notice), notices.stream()).limit(MOST_NOTICES).toList();
    return new ArticleView(source, text, drafts, unresolved, all);
  }

  ArticleView with(List<DraftView> others) {
    return new ArticleView(source, text, others, unresolved, notices);
  }

  /** The article as a source. */
  @Schema(name = "SourceDraft", description = "An article in the format of `POST /sources`")
  record SourceDraft(
      @Schema(description = "Its URL", format = "uri", maxLength = 2_048) String url,
      @Schema(description = "The title", maxLength = 500, required = true) String title,
      @Schema(description = "Its writer; never the speaker", maxLength = 200) String author,
      @Schema(description = "The slug of the organization that published it", maxLength = 100)
          String publisher,
      @Schema(description = "When it was published, as an EDTF date") EdtfDate published,
      @Schema(description = "The kind of document", required = true) SourceKind kind,
      @Schema(
              description =
                  "The URL of the source on record with this `url`; ignored by `POST /sources`",
              format = "uri-reference",
              maxLength = 100)
          String existing) {}

  /** A speaker who is not on record. */
  @Schema(name = "UnresolvedName", description = "A speaker who is not on record")
  record UnresolvedName(
      @Schema(
              description = "The fullest form of the name in the article",
              maxLength = 500,
              required = true)
          String name,
      @Schema(description = "The number of drafts attributed to this name", required = true)
          int count,
      @Schema(
              description =
                  "The collection to post `item` to. This is a guess from the form of the name",
              title = "SpeakerCollection",
              enumeration = {"/people", "/organizations"},
              required = true)
          String collection,
      @Schema(description = "The subject to post", required = true) SubjectDraft item) {}

  /** A subject to create. */
  @Schema(name = "SubjectDraft", description = "A subject in the format of `POST /people`")
  record SubjectDraft(
      @Schema(description = "The slug", maxLength = 100, required = true) String slug,
      @Schema(description = "The name", maxLength = 200, required = true) String name) {}

  /** Something that was skipped or could not be determined. */
  @Schema(
      name = "ArticleNotice",
      description = "What was skipped or could not be determined, and why")
  record Notice(
      @Schema(
              title = "ArticleNoticeType",
              description = "The kind of notice",
              enumeration = {
                "title",
                "scare_quotes",
                "unbalanced",
                "unsupported_language",
                "unknown_date",
                "unknown_publisher",
                "unchecked",
                "too_many",
                "too_long"
              },
              required = true)
          String type,
      @Schema(
              description = "What was skipped or is unknown, in words",
              maxLength = 500,
              required = true)
          String detail,
      @Schema(description = "The start of the passage") Integer start,
      @Schema(description = "The end of the passage, exclusive") Integer end) {}
}
