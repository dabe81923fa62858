package dev.onrecord.exchange.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.WebUrl;
import dev.onrecord.platform.json.JsonTree;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A statement in a feed, with absolute URLs.
 *
 * @param id never changes, whatever the host
 * @param html the words and their sources
 */
record FeedEntry(
    String id,
    URI self,
    String title,
    String html,
    String language,
    Instant published,
    Instant updated,
    String speaker,
    URI speakerUrl,
    List<Source> sources,
    List<String> subjects) {

  private static final int MAX_TITLE_LENGTH = 80;

  /** A source with a URL. */
  record Source(URI url, String title) {}

  static FeedEntry of(JsonNode statement, URI base) {
    JsonNode speaker = statement.get("speaker");
    return new FeedEntry(
        "urn:uuid:" + statement.get("id").asText(),
        base.resolve(statement.at("/urls/self").asText()),
        title(statement),
        new FeedHtml(statement, base).toString(),
        statement.get("language").asText(),
        Instant.parse(statement.get("recordedAt").asText()),
        Instant.parse(statement.get("updatedAt").asText()),
        speaker.get("name").asText(),
        base.resolve(speaker.get("self").asText()),
        JsonTree.each(statement.get("appearances"))
            .map(appearance -> appearance.get("source"))
            .filter(source -> source.has("url"))
            .map(
                source ->
                    new Source(
                        URI.create(WebUrl.parse(source.get("url").asText()).toString()),
                        source.get("title").asText()))
            .toList(),
        JsonTree.each(statement.get("about"))
            .map(link -> link.at("/subject/name").asText())
            .toList());
  }

  private static String title(JsonNode statement) {
    String title =
        "%s, %s: %s"
            .formatted(
                statement.at("/speaker/name").asText(),
                statement.get("said").asText(),
                truncated(statement.get("text").asText().replaceAll("\\s+", " ")));
    return isWithdrawn(statement) ? "Withdrawn: " + title : title;
  }

  static boolean isWithdrawn(JsonNode statement) {
    return statement.get("status").asText().equals("withdrawn");
  }

  /** Truncates a text after a whole word, or within a word that is too long itself. */
  private static String truncated(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_TITLE_LENGTH) {
      return text;
    }
    int end = text.offsetByCodePoints(0, MAX_TITLE_LENGTH);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > 0 ? space : end) + "…";
  }
}
