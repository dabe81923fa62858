package dev.onrecord.exchange.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {

  private JsonFeed() {}

  static byte[] write(FeedDocument document) {
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1")
        .put("title", document.title())
        .put("home_page_url", document.list().toString())
        .put("feed_url", document.self().toString());
    if (document.next() != null) {
      feed.put("next_url", document.next().toString());
    }
    ArrayNode items = feed.putArray("items");
    document.entries().forEach(entry -> items.add(item(entry)));
    return feed.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode item(FeedEntry entry) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", entry.id()).put("url", entry.self().toString());
    entry.sources().stream()
        .findFirst()
        .ifPresent(source -> item.put("external_url", source.url().toString()));
    item.put("title", entry.title())
        .put("content_html", entry.html())
        .put("date_published", entry.published().toString())
        .put("date_modified", entry.updated().toString());
    item.putArray("authors")
        .addObject()
        .put("name", entry.speaker())
        .put("url", entry.speakerUrl().toString());
    ArrayNode tags = item.putArray("tags");
    entry.subjects().forEach(tags::add);
    if (!entry.language().equals("und")) {
      item.put("language", entry.language());
    }
    return item;
  }
}
