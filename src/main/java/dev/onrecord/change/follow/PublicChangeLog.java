package dev.onrecord.change.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.stream.Streamed;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Serves the log to clients that keep a copy of the record. */
@Singleton
class PublicChangeLog {

  static final int MAX_LIMIT = 1_000;

  private static final int DEFAULT_LIMIT = 100;

  /** The number of entries in memory during a stream. */
  private static final int PAGE = 100;

  private final Jdbc jdbc;
  private final CurrentUser currentUser;
  private final LatestSeq latest;
  private final LogPosition position;
  private final ObjectMapper json;

  PublicChangeLog(
      Jdbc jdbc,
      CurrentUser currentUser,
      LatestSeq latest,
      LogPosition position,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.latest = latest;
    this.position = position;
    this.json = json;
  }

  /**
   * The part of the log that a client requests.
   *
   * @param after the seq of the entry before it
   * @param limit the maximum number of entries
   */
  record Range(long after, int limit) {}

  /**
   * Parses a range.
   *
   * @param limit the maximum number of entries, or null for the default
   * @throws Problem if a parameter is invalid
   */
  Range range(String since, Integer limit) {
    return new Range(position.read("since", since, 0), limit == null ? DEFAULT_LIMIT : limit);
  }

  /** A page of the log. */
  ChangeList list(CanonicalQuery canonical, Range range) {
    boolean editor = currentUser.isEditor();
    List<ChangeView> items =
        LogEntry.after(jdbc, range.after, range.limit).entries().stream()
            .map(entry -> ChangeView.of(entry, editor))
            .toList();
    long last = items.isEmpty() ? range.after : items.get(items.size() - 1).seq();
    return new ChangeList(items, canonical.with("since", String.valueOf(last)));
  }

  /** The whole log up to now, one line per entry. */
  Streamed lines(String since) {
    boolean editor = currentUser.isEditor();
    AtomicLong last = new AtomicLong(position.read("since", since, 0));
    long until = latest.seq();
    return () -> page(last, until, editor);
  }

  private byte[] page(AtomicLong last, long until, boolean editor) throws JsonProcessingException {
    if (last.get() >= until) {
      return null;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int max = (int) Math.min(PAGE, until - last.get());
    for (LogEntry entry : LogEntry.after(jdbc, last.get(), max).entries()) {
      lines.writeBytes(json.writeValueAsBytes(ChangeView.of(entry, editor)));
      lines.write('\n');
      last.set(entry.seq());
    }
    return lines.toByteArray();
  }
}
