package dev.onrecord.article.text;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An article that came as HTML: its text, and what the document says of itself. */
public record HtmlDocument(ArticleText text, ArticleMetadata metadata) {

  /** Deeper elements are taken for siblings: nobody nests an article so. */
  private static final int DEEPEST = 200;

  /** Reads a document. Nothing in it is run or fetched. */
  public static HtmlDocument parse(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, "");
    return new HtmlDocument(HtmlArticle.read(document), MetadataReader.read(document));
  }
}
