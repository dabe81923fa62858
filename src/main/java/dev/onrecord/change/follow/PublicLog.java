package dev.onrecord.change.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.http.Asked;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.response.Replies;
import dev.onrecord.platform.response.State;
import dev.onrecord.platform.security.Reader;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.stream.Streamed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.RestResponse;

/** The log as others read it, to keep a copy of the record. */
@Singleton
class PublicLog {

  static final int MOST = 1_000;

  private static final int USUAL = 100;

  /** How many entries are in memory where many are sent. */
  private static final int PAGE = 100;

  private final Jdbc jdbc;
  private final Reader reader;
  private final Replies replies;
  private final LatestSeq latest;
  private final LogPlaces places;
  private final ObjectMapper json;

  PublicLog(
      Jdbc jdbc,
      Reader reader,
      Replies replies,
      LatestSeq latest,
      LogPlaces places,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.replies = replies;
    this.latest = latest;
    this.places = places;
    this.json = json;
  }

  /** A page of the log. */
  RestResponse<ChangeList> list(HttpHeaders headers, Asked asked, String since, String limit) {
    long after = places.read("since", since, 0);
    int most = Limit.of(limit, USUAL, MOST);
    return replies.list(
        headers,
        asked,
        MediaType.APPLICATION_JSON,
        State.of(latest::state),
        () -> {
          boolean editor = reader.isEditor();
          List<ChangeView> items =
              LogEntry.after(jdbc, after, most).entries().stream()
                  .map(entry -> ChangeView.of(entry, editor))
                  .toList();
          long last = items.isEmpty() ? after : items.get(items.size() - 1).seq();
          return new ChangeList(items, asked.with("since", String.valueOf(last)));
        });
  }

  /** Everything that is in the log by now, a line for each entry. */
  RestResponse<Streamed> lines(String since) {
    boolean editor = reader.isEditor();
    AtomicLong last = new AtomicLong(places.read("since", since, 0));
    long until = latest.seq();
    return replies
        .file(() -> page(last, until, editor), MediaTypes.NDJSON, "changes.ndjson")
        .build();
  }

  private byte[] page(AtomicLong last, long until, boolean editor) throws JsonProcessingException {
    if (last.get() >= until) {
      return null;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int most = (int) Math.min(PAGE, until - last.get());
    for (LogEntry entry : LogEntry.after(jdbc, last.get(), most).entries()) {
      lines.writeBytes(json.writeValueAsBytes(ChangeView.of(entry, editor)));
      lines.write('\n');
      last.set(entry.seq());
    }
    return lines.toByteArray();
  }
}
