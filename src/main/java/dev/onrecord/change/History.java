package dev.onrecord.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the history of an item from the log, newest first. */
@Singleton
public class History {

  private final Jdbc jdbc;
  private final CurrentUser currentUser;
  private final ObjectMapper json;

  History(Jdbc jdbc, CurrentUser currentUser, ObjectMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.json = json;
  }

  /**
   * A page of the history of a current or former item. Empty if the user may not know of such an
   * item.
   */
  public Optional<HistoryList> page(
      CanonicalQuery canonical, EntityType type, String id, HistoryQuery query) {
    int limit = Limit.of(query.limit);
    String cursorScope = "history of %s %s".formatted(type, id);
    Sql all = Sql.of("entity_id = ? and type = ?", id, type.name());
    // Entries about drafts are left out, so that the history begins with the publication.
    Sql shown = currentUser.isEditor() ? all : all.then("and not hidden");
    long from =
        query.cursor == null
            ? Long.MAX_VALUE
            : (Long) Cursor.decode(cursorScope, query.cursor, Long::valueOf)[0];
    // One more than shown: an entry is compared with the one before it.
    LogEntry.Page page = LogEntry.before(jdbc, from, shown, limit + 1);
    List<LogEntry> entries = page.entries();
    if (entries.isEmpty() || isMergedSubject(entries.get(0))) {
      return Optional.empty();
    }
    int last = page.isLast() ? entries.size() : entries.size() - 1;
    List<HistoryEntry> items = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      LogEntry entry = entries.get(i);
      LogEntry before = i + 1 < entries.size() ? entries.get(i + 1) : null;
      items.add(HistoryEntry.of(entry, FieldChange.between(item(before), item(entry))));
    }
    return Optional.of(
        new HistoryList(
            items,
            Total.capped(count(shown)),
            page.isLast()
                ? null
                : canonical.next(
                    Cursor.encode(cursorScope, String.valueOf(items.get(last - 1).seq())))));
  }

  /** Whether the item was a subject that was merged into another. */
  private static boolean isMergedSubject(LogEntry newest) {
    return newest.action() == Action.MERGED && newest.type() != EntityType.STATEMENT;
  }

  private long count(Sql where) {
    return jdbc.rows(
            Sql.of("select count(*) from (select 1 from change_log where")
                .then(where)
                .then("limit ?) counted", Total.CAP + 1),
            row -> row.integer(1))
        .get(0);
  }

  private JsonNode item(LogEntry entry) {
    if (entry == null || entry.entity() == null) {
      return json.createObjectNode();
    }
    try {
      return json.readTree(entry.entity());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The log contains an entry that is not JSON", e);
    }
  }
}
