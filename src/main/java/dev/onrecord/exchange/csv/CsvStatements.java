package dev.onrecord.exchange.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.exchange.csv.CsvColumns.Column;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.subject.Names;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Maps a row of a CSV file to a statement in the import format. */
@Singleton
public class CsvStatements {

  private static final int MAX_TITLE = 500;

  private final Names names;

  CsvStatements(Names names) {
    this.names = names;
  }

  /**
   * Maps a row.
   *
   * @throws Problem if the speaker is not known, or titles and URLs of sources do not line up
   */
  public ObjectNode statement(Map<Column, String> row) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("type", "statement");
    put(statement, "id", row.get(Column.ID));
    put(statement, "speaker", speaker(row));
    put(statement, "text", row.get(Column.TEXT));
    put(statement, "language", row.get(Column.LANGUAGE));
    // Nobody said that these are exact words.
    put(statement, "form", row.getOrDefault(Column.FORM, "indirect"));
    put(statement, "said", row.get(Column.SAID));
    put(statement, "medium", row.getOrDefault(Column.MEDIUM, "other"));
    put(statement, "venue", row.get(Column.VENUE));
    put(statement, "status", row.get(Column.STATUS));
    put(statement, "recordedAt", row.get(Column.RECORDED_AT));
    reply(statement, row);
    about(statement.putArray("about"), row);
    sources(statement.putArray("appearances"), row);
    return statement;
  }

  private static void put(ObjectNode object, String field, String value) {
    if (value != null) {
      object.put(field, value);
    }
  }

  /** A slug, a name or an alias; a single word of a name would be a guess. */
  private String speaker(Map<Column, String> row) {
    String given = row.getOrDefault(Column.SPEAKER, row.get(Column.SPEAKER_NAME));
    if (given == null) {
      return null;
    }
    Names.Meaning meaning = names.resolve("speaker", given, Names.speakers());
    if (!meaning.by().isWhole()) {
      throw Problem.field(
          ProblemType.UNKNOWN_NAME, "speaker", "must be a slug, a name or an alias: " + given);
    }
    return meaning.ref().slug();
  }

  private static void reply(ObjectNode statement, Map<Column, String> row) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    put(reply, "statement", row.get(Column.REPLIES_TO));
    if (reply.isEmpty()) {
      put(reply, "speaker", row.get(Column.REPLIES_TO_SPEAKER));
      put(reply, "url", row.get(Column.REPLIES_TO_URL));
      put(reply, "summary", row.get(Column.REPLIES_TO_SUMMARY));
    }
    if (!reply.isEmpty()) {
      statement.set("replyContext", reply);
    }
  }

  /** Slugs with spaces between them, each with a stance after a colon if one was assigned. */
  private static void about(ArrayNode links, Map<Column, String> row) {
    for (String word : words(row.get(Column.ABOUT))) {
      String[] parts = word.split(":", 2);
      ObjectNode link = links.addObject().put("subject", parts[0]);
      if (parts.length == 2) {
        link.put("stance", parts[1]);
        put(link, "assignedBy", row.get(Column.ASSIGNED_BY));
      }
    }
  }

  private static List<String> words(String cell) {
    return cell == null ? List.of() : List.of(cell.split("\\s+"));
  }

  private static void sources(ArrayNode appearances, Map<Column, String> row) {
    List<String> titles =
        row.containsKey(Column.SOURCES)
            ? CellList.split(row.get(Column.SOURCES))
            : one(row.get(Column.SOURCE_TITLE));
    List<String> urls =
        row.containsKey(Column.SOURCE_URLS)
            ? CellList.split(row.get(Column.SOURCE_URLS))
            : one(row.get(Column.SOURCE_URL));
    if (!titles.isEmpty() && !urls.isEmpty() && titles.size() != urls.size()) {
      throw new Problem(
          ProblemType.INVALID_BODY,
          "The line has %d titles but %d URLs of sources.".formatted(titles.size(), urls.size()));
    }
    for (int i = 0; i < Math.max(titles.size(), urls.size()); i++) {
      ObjectNode source = appearances.addObject().putObject("source");
      String url = urls.isEmpty() || urls.get(i).isEmpty() ? null : urls.get(i);
      put(source, "url", url);
      put(
          source,
          "title",
          titles.isEmpty() || titles.get(i).isEmpty() ? title(url) : titles.get(i));
      source.put("kind", row.getOrDefault(Column.SOURCE_KIND, "other"));
      put(source, "author", row.get(Column.SOURCE_AUTHOR));
      put(source, "published", row.get(Column.SOURCE_PUBLISHED));
    }
  }

  private static List<String> one(String cell) {
    return cell == null ? List.of() : List.of(cell);
  }

  private static String title(String url) {
    return url == null || url.length() <= MAX_TITLE ? url : url.substring(0, MAX_TITLE);
  }
}
