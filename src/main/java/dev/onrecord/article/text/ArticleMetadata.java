package dev.onrecord.article.text;

/**
 * What a document says of itself.
 *
 * @param published as written; null like any other part that it does not give
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

  /** The same, with what another source of metadata gives where this one gives nothing. */
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

  private static String first(String preferred, String other) {
    return preferred == null || preferred.isBlank() ? other : preferred;
  }
}
