package dev.onrecord.change;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** An entry of the log, as read in bulk. */
public record LogEntry(
    long seq,
    Instant at,
    String actor,
    Action action,
    EntityType type,
    String id,
    String entity,
    boolean hidden,
    boolean redacted,
    String reason) {

  /** The columns that {@link #read} reads. */
  public static final String COLUMNS =
      "seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason";

  /** The number of entries per query. Entries have a bounded size, and so do batches. */
  private static final int BATCH = 50;

  /** The page ends early once it exceeds this length, in characters. */
  private static final long MAX_PAGE_LENGTH = 4_000_000;

  /**
   * A page of entries.
   *
   * @param isLast whether no entries follow
   */
  public record Page(List<LogEntry> entries, boolean isLast) {}

  /**
   * The entries after one, in order.
   *
   * @param max the maximum number of entries; long entries make the page shorter
   */
  public static Page after(Jdbc jdbc, long seq, int max) {
    return page(jdbc, seq, max, last -> Sql.of("seq > ? order by seq", last));
  }

  /** The entries before one that match a condition, newest first. */
  static Page before(Jdbc jdbc, long seq, Sql where, int max) {
    return page(jdbc, seq, max, last -> where.then("and seq < ? order by seq desc", last));
  }

  private static Page page(Jdbc jdbc, long seq, int max, LongFunction<Sql> following) {
    List<LogEntry> entries = new ArrayList<>();
    long last = seq;
    long length = 0;
    while (entries.size() < max && length < MAX_PAGE_LENGTH) {
      int batch = Math.min(BATCH, max - entries.size());
      List<LogEntry> more =
          jdbc.rows(
              Sql.of("select " + COLUMNS + " from change_log where")
                  .then(following.apply(last))
                  .then("limit ?", batch),
              LogEntry::read);
      entries.addAll(more);
      if (more.size() < batch) {
        return new Page(entries, true);
      }
      last = more.get(batch - 1).seq;
      length += more.stream().mapToLong(LogEntry::length).sum();
    }
    return new Page(entries, false);
  }

  /** The checksum that the row of this entry has, unless one of the two is damaged. */
  public int checksum() {
    return EntryChecksum.of(this);
  }

  private int length() {
    return entity == null ? 0 : entity.length();
  }

  public static LogEntry read(Row row) {
    return new LogEntry(
        row.integer(1),
        row.instant(2),
        row.text(3),
        Action.valueOf(row.text(4)),
        EntityType.valueOf(row.text(5)),
        row.text(6),
        row.text(7),
        row.flag(8),
        row.flag(9),
        row.text(10));
  }
}
