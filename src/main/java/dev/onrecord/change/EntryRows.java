package dev.onrecord.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.sql.SqlTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Makes the rows of log entries, for writes with and without entities. */
@Singleton
public class EntryRows {

  private static final String INSERT =
      "insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason, checksum)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Actor actor;
  private final ObjectMapper json;

  EntryRows(Actor actor, ObjectMapper json) {
    this.actor = actor;
    this.json = json;
  }

  /** An entry without its place in the log, by the user of the current request. */
  public Prepared prepare(Changes.Entry entry) {
    try {
      String entity = entry.form() == null ? null : json.writeValueAsString(entry.form());
      return new Prepared(entry, actor.name(), entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot serialize a form", e);
    }
  }

  /** An entry that has no place in the log yet. */
  public record Prepared(Changes.Entry entry, String actor, String entity) {

    Change at(long seq, Instant at) {
      Change change = new Change();
      change.seq = seq;
      change.at = at;
      change.actor = actor;
      change.action = entry.action();
      change.type = entry.type();
      change.entityId = entry.id();
      change.entity = entity;
      change.hidden = entry.hidden();
      change.reason = entry.reason();
      change.seal();
      return change;
    }
  }

  static void insert(SqlTransaction transaction, List<Change> changes) {
    transaction.update(INSERT, changes.stream().map(EntryRows::arguments).toList());
  }

  private static List<Object> arguments(Change change) {
    return Arrays.asList(
        change.seq,
        change.at.atOffset(ZoneOffset.UTC),
        change.actor,
        change.action.name(),
        change.type.name(),
        change.entityId,
        change.entity,
        change.hidden,
        change.redacted,
        change.reason,
        change.checksum);
  }
}
