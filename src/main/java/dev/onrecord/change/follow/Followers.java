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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Streams the log to clients. One thread waits for writes and wakes all streams; no thread is
 * blocked per client.
 */
@ApplicationScoped
class Followers {

  private static final Logger LOG = Logger.getLogger(Followers.class);

  /** How often streams are checked for closed or stuck clients and due heartbeats. */
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(500);

  /** The minimum charge for a page of 20 entries. */
  private static final Duration MIN_CHARGE = Duration.ofMillis(1);

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
   * A shutdown hook, since Quarkus reports shutdown only after requests in flight have ended, and
   * streams never end.
   */
  private final Thread shutdownHook = new Thread(this::disconnectAll, "followers-shutdown");

  private final BackgroundTask waker = new BackgroundTask("followers", this::wake);

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
    Runtime.getRuntime().addShutdownHook(shutdownHook);
    waker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    waker.stop();
    disconnectAll();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException ending) {
      LOG.debug("The process is ending, and the hook has run");
    }
  }

  private void disconnectAll() {
    following.forEach(Follower::disconnect);
  }

  /**
   * The {@code seq} after which a stream begins: the client's, or else the newest.
   *
   * @throws Problem if it is beyond the end of the log
   */
  long from(String lastEventId, String since) {
    return position.read("Last-Event-ID", lastEventId, position.read("since", since, latest.seq()));
  }

  /**
   * The right to follow the log.
   *
   * @param from the {@code seq} after which the stream begins
   * @param slot occupied until the client leaves
   */
  record Admission(long from, Streams.Slot slot) {}

  /**
   * Admits a client, which must then follow.
   *
   * @throws Problem if its position is invalid, or too many clients follow already
   */
  Admission admit(String lastEventId, String since) {
    long from = from(lastEventId, since);
    return new Admission(from, streams.acquire(Streams.Kind.FOLLOWER));
  }

  /** Sends a client the entries after its position, and then each new one. */
  void follow(Follower.Client client, Admission admission) {
    Follower follower =
        new Follower(
            client,
            seq -> LogEntry.after(jdbc, seq, Follower.PAGE).entries(),
            json,
            workers.paced(request.getCurrent(), MIN_CHARGE),
            currentUser.isEditor(),
            admission.from);
    follower.whenGone(
        () -> {
          following.remove(follower);
          admission.slot.close();
        });
    following.add(follower);
    follower.confirm();
  }

  /** A failing stream must not stop the others. */
  private void advance(Follower follower, long seen) {
    try {
      follower.advance(seen, settings);
    } catch (RuntimeException e) {
      LOG.debugf(e, "A stream failed");
      follower.disconnect();
    }
  }

  private void wake() {
    long seen = latest.seq();
    while (!waker.isStopped()) {
      try {
        latest.awaitBeyond(seen, CHECK_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      seen = latest.seq();
      for (Follower follower : following) {
        advance(follower, seen);
      }
    }
  }
}
