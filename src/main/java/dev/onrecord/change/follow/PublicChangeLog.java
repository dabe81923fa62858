package dev.onrecord.change.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.stream.Streamed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the log to clients that keep a copy of the record. */
@Singleton
class PublicChangeLog {

  static final int MAX_LIMIT = 1_000;

  private static final int DEFAULT_LIMIT = 100;

  /** The number of entries in memory during a stream. */
  private static final int PAGE = 100;

  private final Jdbc jdbc;
  private final CurrentUser currentUser;
  private final ConditionalResponses responses;
  private final LatestSeq latest;
  private final LogPosition position;
  private final ObjectMapper json;

  PublicChangeLog(
      Jdbc jdbc,
      CurrentUser currentUser,
      ConditionalResponses responses,
      LatestSeq latest,
      LogPosition position,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.responses = responses;
    this.latest = latest;
    this.position = position;
    this.json = json;
  }

  RestResponse<ChangeList> list(
      HttpHeaders headers, CanonicalQuery canonical, String since, String limit) {
    long after = position.read("since", since, 0);
    int max = Limit.of(limit, DEFAULT_LIMIT, MAX_LIMIT);
    return responses.list(
        headers,
        canonical,
        MediaType.APPLICATION_JSON,
        CacheValidator.of(latest::state),
        () -> {
          boolean editor = currentUser.isEditor();
          List<ChangeView> items =
              LogEntry.after(jdbc, after, max).entries().stream()
                  .map(entry -> ChangeView.of(entry, editor))
                  .toList();
          long last = items.isEmpty() ? after : items.get(items.size() - 1).seq();
          return new ChangeList(items, canonical.with("since", String.valueOf(last)));
        });
  }

  /** The whole log up to now, one line per entry. */
  RestResponse<Streamed> lines(String since) {
    boolean editor = currentUser.isEditor();
    AtomicLong last = new AtomicLong(position.read("since", since, 0));
    long until = latest.seq();
    return responses
        .attachment(() -> page(last, until, editor), MediaTypes.NDJSON, "changes.ndjson")
        .build();
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
