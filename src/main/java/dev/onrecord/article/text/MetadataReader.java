package dev.onrecord.article.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the metadata of a document: JSON-LD first, then OpenGraph, then other elements. */
final class MetadataReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The maximum number of JSON-LD nodes that are read. */
  private static final int MOST_NODES = 2_000;

  private MetadataReader() {}

  static ArticleMetadata read(Document document) {
    return jsonLd(document).or(openGraph(document)).or(elements(document)).scrubbed();
  }

  private static ArticleMetadata jsonLd(Document document) {
    for (Element script : document.select("script[type=application/ld+json]")) {
      try {
        ArticleMetadata found = article(JSON.readTree(script.data()));
        if (found != null) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // A page with broken JSON-LD still has its other metadata.
        continue;
      }
    }
    return ArticleMetadata.NONE;
  }

  private static ArticleMetadata article(JsonNode root) {
    Deque<JsonNode> nodes = new ArrayDeque<>();
    nodes.add(root);
    for (int i = 0; i < MOST_NODES && !nodes.isEmpty(); i++) {
      JsonNode node = nodes.poll();
      if (node.isArray()) {
        node.forEach(nodes::add);
      } else if (node.isObject()) {
        String type = text(node.path("@type"));
        if (type != null && type.matches("(?:.*Article|.*Posting|Report|TechArticle)")) {
          return new ArticleMetadata(
              text(
                  node.path("url").isMissingNode()
                      ? node.path("mainEntityOfPage")
                      : node.path("url")),
              text(
                  node.path("headline").isMissingNode()
                      ? node.path("name")
                      : node.path("headline")),
              text(node.path("author")),
              text(node.path("publisher")),
              text(node.path("datePublished")),
              text(node.path("inLanguage")),
              type);
        }
        node.path("@graph").forEach(nodes::add);
      }
    }
    return null;
  }

  /** The text of a value: that of a list is its first, that of an object its name. */
  private static String text(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().strip();
    }
    if (node.isArray()) {
      return node.isEmpty() ? null : text(node.get(0));
    }
    if (node.isObject()) {
      return node.has("name")
          ? text(node.get("name"))
          : node.has("@id") ? text(node.get("@id")) : null;
    }
    return null;
  }

  private static ArticleMetadata openGraph(Document document) {
    return new ArticleMetadata(
        meta(document, "og:url"),
        meta(document, "og:title"),
        notUrl(meta(document, "article:author")),
        meta(document, "og:site_name"),
        meta(document, "article:published_time"),
        null,
        null);
  }

  private static String notUrl(String author) {
    return author == null || author.startsWith("http") ? null : author;
  }

  private static ArticleMetadata elements(Document document) {
    Element canonical = document.selectFirst("link[rel=canonical]");
    Element heading = document.selectFirst("h1");
    Element time = document.selectFirst("time[datetime]");
    Element root = document.selectFirst("html[lang]");
    String title = heading == null || heading.text().isBlank() ? document.title() : heading.text();
    String date = meta(document, "date");
    return new ArticleMetadata(
        canonical == null ? null : canonical.attr("href"),
        title.isBlank() ? null : title,
        meta(document, "author"),
        meta(document, "application-name"),
        date != null ? date : time == null ? meta(document, "dc.date") : time.attr("datetime"),
        root == null ? null : root.attr("lang"),
        null);
  }

  private static String meta(Document document, String name) {
    Element meta =
        document.selectFirst(
            "meta[property=\""
                + name
                + "\"], meta[name=\""
                + name
                + "\"], meta[itemprop=\""
                + name
                + "\"]");
    return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
  }
}
