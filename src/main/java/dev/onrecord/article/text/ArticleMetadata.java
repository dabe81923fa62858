package dev.onrecord.article.text;

import dev.onrecord.platform.Text;

/**
 * The metadata of a document.
 *
 * @param published as written; null if missing, like every other part
 */
public record ArticleMetadata(
    String url,
    String title,
    String author,
    String publisher,
    String published,
    String language,
    String type) {

  public static final ArticleMetadata NONE =
      new ArticleMetadata(null, null, null, null, null, null, null);

  /** Fills missing values from other metadata. */
  public ArticleMetadata or(ArticleMetadata other) {
    return new ArticleMetadata(
        first(url, other.url),
        first(title, other.title),
        first(author, other.author),
        first(publisher, other.publisher),
        first(published, other.published),
        first(language, other.language),
        first(type, other.type));
  }

  /**
   * Replaces characters that cannot be stored. In JSON and entities, they escape the check of the
   * source.
   */
  ArticleMetadata scrubbed() {
    return new ArticleMetadata(
        scrubbed(url),
        scrubbed(title),
        scrubbed(author),
        scrubbed(publisher),
        scrubbed(published),
        scrubbed(language),
        scrubbed(type));
  }

  private static String scrubbed(String value) {
    return value == null ? null : Text.scrubbed(value);
  }

  private static String first(String preferred, String other) {
    return preferred == null || preferred.isBlank() ? other : preferred;
  }
}
