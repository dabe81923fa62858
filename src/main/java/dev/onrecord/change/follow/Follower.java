package dev.onrecord.change.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.Settings;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;

/**
 * A client that follows the log. The next event is written once the client has received the
 * previous one, and the next page is read once the previous one is written. So a slow client
 * occupies a page of memory and no thread.
 */
final class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class);

  /** The number of entries in memory per client. */
  static final int PAGE = 20;

  /**
   * The connection to the client.
   *
   * @param reset resets the connection, even if data is still to be written
   */
  record Client(SseEventSink sink, Sse sse, Runnable reset) {}

  private final Client client;
  private final LongFunction<List<LogEntry>> entries;
  private final ObjectMapper json;
  private final Executor workers;
  private final boolean editor;
  private Runnable onGone;

  /** The newest entry that the client has received. */
  private long sent;

  /**
   * Whether a read or write is in progress. It starts as true and stays so until the first comment
   * is sent; otherwise a write in between would start a second reader and send entries twice.
   */
  private boolean busy = true;

  /** Whether the service is reading, so that the client is not to blame for a delay. */
  private boolean reading;

  private long progressAt = System.nanoTime();

  Follower(
      Client client,
      LongFunction<List<LogEntry>> entries,
      ObjectMapper json,
      Executor workers,
      boolean editor,
      long since) {
    this.client = client;
    this.entries = entries;
    this.json = json;
    this.workers = workers;
    this.editor = editor;
    this.sent = since;
  }

  /** Sets a callback that runs once, after the client has disconnected. */
  void whenGone(Runnable onGone) {
    this.onGone = onGone;
  }

  /** Sends a first comment, which confirms the connection. */
  void confirm() {
    comment("following");
  }

  /** Sends new entries, or a heartbeat when one is due. Disconnects a stuck client. */
  void advance(long newest, Settings.Stream settings) {
    boolean stuck = false;
    boolean read = false;
    synchronized (this) {
      Duration sinceProgress = Duration.ofNanos(System.nanoTime() - progressAt);
      if (client.sink.isClosed() || busy) {
        stuck =
            client.sink.isClosed() || !reading && sinceProgress.compareTo(settings.patience()) > 0;
        if (!stuck) {
          return;
        }
      } else if (newest > sent) {
        read = true;
      } else if (sinceProgress.compareTo(settings.heartbeat()) < 0) {
        return;
      }
      busy = true;
    }
    if (stuck) {
      disconnect();
    } else if (read) {
      readNext();
    } else {
      comment("");
    }
  }

  private void comment(String text) {
    send(client.sse.newEventBuilder().comment(text).build(), this::becomeIdle);
  }

  private void readNext() {
    synchronized (this) {
      reading = true;
    }
    workers.execute(this::read);
  }

  private void read() {
    synchronized (this) {
      reading = false;
      progressAt = System.nanoTime();
    }
    try {
      write(entries.apply(sent).iterator(), true);
    } catch (RuntimeException e) {
      LOG.warnf("Cannot read the log for a stream: %s", e.getMessage());
      disconnect();
    }
  }

  private void write(Iterator<LogEntry> page, boolean first) {
    if (!page.hasNext()) {
      if (first) {
        becomeIdle();
      } else {
        readNext();
      }
      return;
    }
    LogEntry entry = page.next();
    send(
        event(entry),
        () -> {
          sent = entry.seq();
          write(page, false);
        });
  }

  /** Waits for the next entry. */
  private synchronized void becomeIdle() {
    busy = false;
    progressAt = System.nanoTime();
  }

  private OutboundSseEvent event(LogEntry entry) {
    try {
      return client
          .sse
          .newEventBuilder()
          .id(String.valueOf(entry.seq()))
          .name("change")
          .data(String.class, json.writeValueAsString(ChangeView.of(entry, editor)))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot serialize an entry", e);
    }
  }

  private void send(OutboundSseEvent event, Runnable then) {
    client
        .sink
        .send(event)
        .whenComplete(
            (ignored, failure) -> {
              if (failure != null) {
                // The connection is closing: a reset would write to it, and Netty log that.
                leave();
                return;
              }
              synchronized (this) {
                progressAt = System.nanoTime();
              }
              then.run();
            });
  }

  void disconnect() {
    if (leave()) {
      client.reset.run();
    }
  }

  /** Ends following. Returns false if it had already ended. */
  private boolean leave() {
    Runnable once;
    synchronized (this) {
      once = onGone;
      onGone = null;
      busy = true;
    }
    if (once == null) {
      return false;
    }
    once.run();
    return true;
  }
}
