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
 * One who follows the log. The next event is written when the client has taken the last, and the
 * next page is read when the last is written: so that who reads slowly holds a page and no thread.
 */
final class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class);

  /** How many entries are in memory for a client. */
  static final int PAGE = 20;

  /**
   * Where the events go.
   *
   * @param cut ends the connection, whatever is still to be written
   */
  record Client(SseEventSink sink, Sse sse, Runnable cut) {}

  private final Client client;
  private final LongFunction<List<LogEntry>> entries;
  private final ObjectMapper json;
  private final Executor workers;
  private final boolean editor;
  private Runnable gone;

  /** The newest entry that the client has taken. */
  private long sent;

  /** Whether something is being read or written for the client. */
  private boolean busy;

  /** Whether it is for us to read on, so that the client is not what is slow. */
  private boolean reading;

  private long movedAt = System.nanoTime();

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

  /** What is done, once, when the client has left. */
  void whenGone(Runnable gone) {
    this.gone = gone;
  }

  /** Tells the client at once that the connection stands. */
  void greet() {
    synchronized (this) {
      busy = true;
    }
    comment("following");
  }

  /** Goes on where there is something new; else says now and then that the connection stands. */
  void look(long newest, Settings.Stream settings) {
    boolean stuck = false;
    boolean read = false;
    synchronized (this) {
      Duration still = Duration.ofNanos(System.nanoTime() - movedAt);
      if (client.sink.isClosed() || busy) {
        stuck = client.sink.isClosed() || !reading && still.compareTo(settings.patience()) > 0;
        if (!stuck) {
          return;
        }
      } else if (newest > sent) {
        read = true;
      } else if (still.compareTo(settings.heartbeat()) < 0) {
        return;
      }
      busy = true;
    }
    if (stuck) {
      leave();
    } else if (read) {
      readOn();
    } else {
      comment("");
    }
  }

  private void comment(String text) {
    send(client.sse.newEventBuilder().comment(text).build(), this::rest);
  }

  private void readOn() {
    synchronized (this) {
      reading = true;
    }
    workers.execute(this::read);
  }

  private void read() {
    synchronized (this) {
      reading = false;
      movedAt = System.nanoTime();
    }
    try {
      write(entries.apply(sent).iterator(), true);
    } catch (RuntimeException e) {
      LOG.warnf("The log could not be read for a stream: %s", e.getMessage());
      leave();
    }
  }

  private void write(Iterator<LogEntry> page, boolean first) {
    if (!page.hasNext()) {
      if (first) {
        rest();
      } else {
        readOn();
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

  /** There is nothing to do until something is written. */
  private synchronized void rest() {
    busy = false;
    movedAt = System.nanoTime();
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
      throw new IllegalStateException("every entry can be written as JSON", e);
    }
  }

  private void send(OutboundSseEvent event, Runnable then) {
    client
        .sink
        .send(event)
        .whenComplete(
            (taken, failure) -> {
              if (failure != null) {
                leave();
                return;
              }
              synchronized (this) {
                movedAt = System.nanoTime();
              }
              then.run();
            });
  }

  void leave() {
    Runnable once;
    synchronized (this) {
      once = gone;
      gone = null;
      busy = true;
    }
    if (once != null) {
      once.run();
      client.cut.run();
    }
  }
}
