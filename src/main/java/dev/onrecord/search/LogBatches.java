package dev.onrecord.search;

import dev.onrecord.change.Action;
import dev.onrecord.change.EntityType;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads from the log what has to be indexed again. */
@Singleton
class LogBatches {

  /** The actions on statements that have no replies. */
  private static final Set<Action> WITHOUT_REPLIES = EnumSet.of(Action.CREATED, Action.DELETED);

  private final Jdbc jdbc;

  LogBatches(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Entry(long seq, EntityType type, Action action, String id) {

    static Entry read(Row row) {
      return new Entry(
          row.integer(1),
          EntityType.valueOf(row.text(2)),
          Action.valueOf(row.text(3)),
          row.text(4));
    }

    boolean isStatement() {
      return type == EntityType.STATEMENT;
    }

    boolean isSubject() {
      return type != EntityType.STATEMENT && type != EntityType.SOURCE;
    }
  }

  /** At most so many changes after a seq; empty if the log does not go on with the next. */
  Optional<LogBatch> after(long seq, int most) {
    List<Entry> entries =
        jdbc.rows(
            Sql.of(
                "select seq, type, action, entity_id from change_log where seq > ? order by seq limit ?",
                seq,
                most),
            Entry::read);
    if (entries.isEmpty() || entries.get(0).seq != seq + 1) {
      return Optional.empty();
    }
    return Optional.of(
        new LogBatch(
            entries.get(entries.size() - 1).seq,
            ids(entries.stream().filter(Entry::isSubject)),
            statements(entries)));
  }

  /** Adds the replies to edited statements, since they repeat the speaker of those. */
  private List<UUID> statements(List<Entry> entries) {
    List<UUID> ids = uuids(entries.stream());
    List<UUID> edited =
        uuids(entries.stream().filter(entry -> !WITHOUT_REPLIES.contains(entry.action)));
    if (edited.isEmpty()) {
      return ids;
    }
    Set<UUID> all = new LinkedHashSet<>(ids);
    all.addAll(
        jdbc.rows(
            Sql.of("select id from statement where").then(Sql.in("reply_to_id", edited)),
            row -> row.uuid(1)));
    return List.copyOf(all);
  }

  private static List<UUID> uuids(Stream<Entry> entries) {
    return ids(entries.filter(Entry::isStatement)).stream().map(UUID::fromString).toList();
  }

  private static List<String> ids(Stream<Entry> entries) {
    return entries.map(Entry::id).distinct().toList();
  }
}
