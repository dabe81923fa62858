package dev.onrecord.statement.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.platform.page.Cursor;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Pages of the edits in the result of a query, newest first, published and withdrawn together. */
@Singleton
public class StatementEdits {

  private static final Comparator<Edit> NEWEST_FIRST =
      Comparator.comparing(Edit::at).thenComparing(edit -> edit.id().toString()).reversed();

  private final QueryReader reader;
  private final StatementLists lists;

  StatementEdits(QueryReader reader, StatementLists lists) {
    this.reader = reader;
    this.lists = lists;
  }

  /**
   * A page of edits.
   *
   * @param cursor the start of the next page; null on the last
   */
  public record Page(List<JsonNode> statements, String cursor) {}

  /** A statement with its place in the order. */
  private record Edit(Instant at, UUID id, JsonNode statement) {

    static Edit of(RenderedStatement statement) {
      JsonNode json = JsonTree.of(statement.json());
      return new Edit(Instant.parse(json.get("updatedAt").asText()), statement.id(), json);
    }
  }

  /**
   * The page of a query that its cursor begins.
   *
   * @param size the number of edits on a page
   * @throws dev.onrecord.platform.problem.Problem if the cursor belongs to another query
   */
  public Page page(StatementQuery query, int size) {
    ParsedQuery parsed = reader.edits(query, size);
    List<ParsedQuery> parts = parts(query, parsed);
    String scope = parts.stream().map(ParsedQuery::cursorScope).toList().toString();
    if (parsed.cursor() != null) {
      Object[] last = Cursor.decode(scope, parsed.cursor(), Instant::parse, UUID::fromString);
      parts = parts.stream().map(part -> after((Instant) last[0], (UUID) last[1], part)).toList();
    }
    List<StatementLists.Edits> found = parts.stream().map(lists::edits).toList();
    List<Edit> edits =
        found.stream()
            .flatMap(part -> part.statements().stream())
            .map(Edit::of)
            .sorted(NEWEST_FIRST)
            .toList();
    List<Edit> shown = edits.subList(0, Math.min(size, edits.size()));
    boolean hasMore =
        edits.size() > shown.size() || found.stream().anyMatch(StatementLists.Edits::hasMore);
    return new Page(
        shown.stream().map(Edit::statement).toList(),
        hasMore && !shown.isEmpty() ? cursor(scope, shown.get(shown.size() - 1)) : null);
  }

  /** One query for each status: an index gives the newest edits of one status without sorting. */
  private static List<ParsedQuery> parts(StatementQuery query, ParsedQuery parsed) {
    return query.status == null
        ? Stream.of(StatusFilter.PUBLISHED, StatusFilter.WITHDRAWN).map(parsed::with).toList()
        : List.of(parsed);
  }

  /** The page of one status after an edit. The index and the database have cursors of their own. */
  private static ParsedQuery after(Instant at, UUID id, ParsedQuery part) {
    String place =
        part.filter().text() == null
            ? at.atOffset(ZoneOffset.UTC).toString()
            : String.valueOf(at.toEpochMilli());
    return part.at(Cursor.encode(part.cursorScope(), place, id.toString()));
  }

  private static String cursor(String scope, Edit last) {
    return Cursor.encode(scope, last.at().toString(), last.id().toString());
  }
}
