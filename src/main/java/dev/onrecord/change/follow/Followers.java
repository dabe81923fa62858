package dev.onrecord.change.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.BackgroundTask;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.stream.Streams;
import dev.onrecord.platform.stream.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Those who follow the log. One thread waits for what is written, and wakes whoever waits for it;
 * none is held for a client.
 */
@ApplicationScoped
class Followers {

  private static final Logger LOG = Logger.getLogger(Followers.class);

  /** How often it is looked at who is gone, or stuck, or has heard nothing for long. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** The least charge for a page of the log, which has 20 entries. */
  private static final Duration PIECE = Duration.ofMillis(1);

  /** No cache may keep a stream. */
  static final String NO_STORE = "no-store";

  private final Jdbc jdbc;
  private final CurrentUser currentUser;
  private final LatestSeq latest;
  private final LogPosition position;
  private final ObjectMapper json;
  private final Workers workers;
  private final Settings.Stream settings;
  private final Streams streams;
  private final CurrentVertxRequest request;
  private final Set<Follower> following = ConcurrentHashMap.newKeySet();

  /**
   * Quarkus tells of its end only when requests in flight are answered, and these would never be.
   */
  private final Thread farewell = new Thread(this::leave, "followers-farewell");

  private final BackgroundTask waking = new BackgroundTask("followers", this::wake);

  Followers(
      Jdbc jdbc,
      CurrentUser currentUser,
      LatestSeq latest,
      LogPosition position,
      ObjectMapper json,
      Workers workers,
      Streams streams,
      CurrentVertxRequest request,
      Settings settings) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.latest = latest;
    this.position = position;
    this.json = json;
    this.workers = workers;
    this.settings = settings.stream();
    this.streams = streams;
    this.request = request;
  }

  void start(@Observes StartupEvent event) {
    Runtime.getRuntime().addShutdownHook(farewell);
    waking.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    waking.stop();
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException ending) {
      LOG.debug("The process is ending, and the hook has run");
    }
  }

  private void leave() {
    following.forEach(Follower::leave);
  }

  /**
   * The {@code seq} after which a stream begins: what the client names, else the newest.
   *
   * @throws Problem where the client names one that the log has not reached
   */
  long from(String lastEventId, String since) {
    return position.read("Last-Event-ID", lastEventId, position.read("since", since, latest.seq()));
  }

  /** Sends a client what is written from now on, or has been since what it has. */
  void follow(
      SseEventSink sink, Sse sse, HttpServerRequest http, String lastEventId, String since) {
    long from = from(lastEventId, since);
    Streams.Slot slot = streams.take(Streams.Kind.FOLLOWER);
    http.response().putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    Follower follower =
        new Follower(
            new Follower.Client(sink, sse, http.response()::reset),
            seq -> LogEntry.after(jdbc, seq, Follower.PAGE).entries(),
            json,
            workers.paced(request.getCurrent(), PIECE),
            currentUser.isEditor(),
            from);
    following.add(follower);
    follower.whenGone(
        () -> {
          following.remove(follower);
          slot.close();
        });
    follower.greet();
  }

  /** One that cannot be written to must not keep the others waiting. */
  private void look(Follower follower, long seen) {
    try {
      follower.look(seen, settings);
    } catch (RuntimeException e) {
      LOG.debugf(e, "A stream failed");
      follower.leave();
    }
  }

  private void wake() {
    long seen = latest.seq();
    while (!waking.isStopped()) {
      try {
        latest.awaitBeyond(seen, LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      seen = latest.seq();
      for (Follower follower : following) {
        look(follower, seen);
      }
    }
  }
}
