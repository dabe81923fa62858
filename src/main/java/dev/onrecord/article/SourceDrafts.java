package dev.onrecord.article;

import dev.onrecord.article.attribution.AttributionRule;
import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.text.ArticleMetadata;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.platform.HttpUrl;
import dev.onrecord.source.SourceKind;
import dev.onrecord.subject.SubjectRef;
import java.util.List;

/** Builds the source of an article from its metadata. */
final class SourceDrafts {

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_AUTHOR = 200;

  /** The length of the title that replaces a missing one: the first words, in characters. */
  private static final int FIRST_WORDS = 80;

  private SourceDrafts() {}

  static ArticleView.SourceDraft of(
      ArticleMetadata metadata,
      PublicationDate published,
      ArticleText text,
      ArticleReader.Reading reading,
      RecordNames names,
      String existing,
      List<ArticleView.Notice> notices) {
    SubjectRef publisher = names.publisher(metadata.publisher());
    if (publisher == null && metadata.publisher() != null) {
      notices.add(
          new ArticleView.Notice(
              "unknown_publisher",
              "No organization on record has this name, or several have: "
                  + bounded(metadata.publisher(), LONGEST_AUTHOR),
              null,
              null));
    }
    boolean isTranscript =
        reading.drafts().stream().anyMatch(d -> d.statement().rule() == AttributionRule.TRANSCRIPT);
    boolean isUrl = metadata.url() != null && HttpUrl.Check.isHttp(metadata.url());
    return new ArticleView.SourceDraft(
        isUrl ? metadata.url() : null,
        title(metadata, text),
        bounded(metadata.author(), LONGEST_AUTHOR),
        publisher == null ? null : publisher.slug(),
        published.edtf(),
        isTranscript ? SourceKind.TRANSCRIPT : SourceKind.ARTICLE,
        existing);
  }

  private static String title(ArticleMetadata metadata, ArticleText text) {
    String title = bounded(metadata.title(), LONGEST_TITLE);
    if (title != null) {
      return title;
    }
    String first =
        text.blocks().isEmpty() ? "" : bounded(text.of(text.blocks().get(0)), FIRST_WORDS);
    return first == null || first.isEmpty() ? "Untitled" : first;
  }

  /**
   * Puts words on one line and shortens them to a maximum length. Returns null if there are none.
   */
  static String bounded(String words, int most) {
    if (words == null) {
      return null;
    }
    String line = words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (line.codePointCount(0, line.length()) > most) {
      line = line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
    return line.isEmpty() ? null : line;
  }
}
