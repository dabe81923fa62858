package dev.onrecord.verification;

import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Checks that the log has every entry up to its head, and that each is what was written. */
final class LogCheck implements Check {

  /** The number of entries in memory. Each may have a million characters. */
  private static final int PAGE = 50;

  private static final Sql HEAD =
      Sql.of("select seq, (select coalesce(max(l.seq), 0) from change_log l) from clock");

  /** Checks a page of intact entries further. */
  interface Follower extends BiConsumer<List<LogEntry>, Consumer<Finding>> {}

  private final Jdbc jdbc;
  private final Follower follower;

  /** The head of the log when the check began; negative until then. */
  private long head = -1;

  private long last;

  LogCheck(Jdbc jdbc, Follower follower) {
    this.jdbc = jdbc;
    this.follower = follower;
  }

  @Override
  public Part part() {
    return Part.LOG;
  }

  /**
   * An entry as it is stored.
   *
   * @param entry null if it has a value that no entry can have
   */
  private record StoredEntry(long seq, LogEntry entry, int checksum) {

    static StoredEntry read(Row row) {
      long seq = row.integer(1);
      int checksum = (int) row.integer(11);
      try {
        return new StoredEntry(seq, LogEntry.read(row), checksum);
      } catch (IllegalArgumentException | NullPointerException unknownValue) {
        return new StoredEntry(seq, null, checksum);
      }
    }

    boolean isIntact() {
      return entry != null && entry.at() != null && entry.checksum() == checksum;
    }
  }

  @Override
  public int next(Consumer<Finding> findings) {
    if (head < 0) {
      begin(findings);
    }
    if (last >= head) {
      return -1;
    }
    List<StoredEntry> page;
    try {
      page = page(last, PAGE);
    } catch (RuntimeException e) {
      return skipUnreadable(e, findings);
    }
    List<LogEntry> intact = new ArrayList<>();
    for (StoredEntry stored : page) {
      reportGap(stored.seq, findings);
      last = stored.seq;
      if (stored.isIntact()) {
        intact.add(stored.entry);
      } else {
        findings.accept(
            Finding.ofEntry(
                FindingType.DAMAGED_ENTRY,
                stored.seq,
                "Entry %d of the log is not what was written: its checksum differs."
                    .formatted(stored.seq)));
      }
    }
    if (page.size() < PAGE) {
      reportGap(head + 1, findings);
      last = head;
    }
    follower.accept(intact, findings);
    return page.size();
  }

  private List<StoredEntry> page(long after, int limit) {
    return jdbc.rows(
        Sql.of(
            "select %s, checksum from change_log where seq > ? and seq <= ? order by seq limit ?"
                .formatted(LogEntry.COLUMNS),
            after,
            head,
            limit),
        StoredEntry::read);
  }

  private void begin(Consumer<Finding> findings) {
    long[] heads =
        jdbc.rows(HEAD, row -> new long[] {row.integer(1), row.integer(2)}).stream()
            .findFirst()
            .orElse(new long[] {0, 0});
    head = heads[0];
    if (heads[1] > head) {
      findings.accept(
          Finding.of(
              FindingType.MISSING_ENTRY,
              "The log has entries up to %d, but the record counts only %d."
                  .formatted(heads[1], head)));
      head = heads[1];
    }
  }

  private void reportGap(long seq, Consumer<Finding> findings) {
    if (seq > last + 1) {
      findings.accept(
          Finding.ofEntry(
              FindingType.MISSING_ENTRY,
              last + 1,
              seq == last + 2
                  ? "Entry %d of the log is missing.".formatted(last + 1)
                  : "Entries %d to %d of the log are missing.".formatted(last + 1, seq - 1)));
    }
  }

  /** Goes on after entries that the database cannot read, at growing distances. */
  private int skipUnreadable(RuntimeException failure, Consumer<Finding> findings) {
    long from = last + 1;
    long step = 1;
    while (last < head) {
      last = Math.min(head, last + step);
      step *= 2;
      try {
        page(last, 1);
        break;
      } catch (RuntimeException stillUnreadable) {
        failure.addSuppressed(stillUnreadable);
      }
    }
    findings.accept(
        Finding.ofEntry(
            FindingType.UNREADABLE,
            from,
            "The database cannot read entries %d to %d of the log, or some of them: %s"
                .formatted(from, last, Verification.reason(failure))));
    return 0;
  }
}
