package dev.onrecord.article.text;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An HTML article: its text and metadata. */
public record HtmlDocument(ArticleText text, ArticleMetadata metadata) {

  /**
   * The maximum depth of elements. Deeper ones become siblings, so that hostile nesting is
   * harmless.
   */
  private static final int DEEPEST = 200;

  /** Parses a document. Runs and fetches nothing. */
  public static HtmlDocument parse(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, "");
    return new HtmlDocument(HtmlArticle.read(document), MetadataReader.read(document));
  }
}
