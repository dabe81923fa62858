package dev.onrecord.change;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** An entry of the log as it is read, many at a time. */
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

  /** How many are read at once: so many have a size at the most, as each has. */
  private static final int PART = 50;

  /** In characters: where so much was read, the rest is left for the next time. */
  private static final long ENOUGH = 4_000_000;

  /**
   * Entries in an order.
   *
   * @param isAll whether there are no more in it
   */
  public record Page(List<LogEntry> entries, boolean isAll) {}

  /**
   * The entries behind one, in order.
   *
   * @param most how many there are at the most; fewer where they are long
   */
  public static Page after(Jdbc jdbc, long seq, int most) {
    return page(jdbc, seq, most, last -> Sql.of("seq > ? order by seq", last));
  }

  /** The same of those before one that fulfil a condition, the newest first. */
  static Page before(Jdbc jdbc, long seq, Sql where, int most) {
    return page(jdbc, seq, most, last -> where.then("and seq < ? order by seq desc", last));
  }

  private static Page page(Jdbc jdbc, long seq, int most, LongFunction<Sql> behind) {
    List<LogEntry> entries = new ArrayList<>();
    long last = seq;
    long length = 0;
    while (entries.size() < most && length < ENOUGH) {
      int part = Math.min(PART, most - entries.size());
      List<LogEntry> more =
          jdbc.rows(
              Sql.of(
                      "select seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason"
                          + " from change_log where")
                  .then(behind.apply(last))
                  .then("limit ?", part),
              LogEntry::read);
      entries.addAll(more);
      if (more.size() < part) {
        return new Page(entries, true);
      }
      last = more.get(part - 1).seq;
      length += more.stream().mapToLong(LogEntry::length).sum();
    }
    return new Page(entries, false);
  }

  private int length() {
    return entity == null ? 0 : entity.length();
  }

  private static LogEntry read(Row row) {
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
