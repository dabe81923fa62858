package dev.onrecord.search;

import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Jdbc;
import dev.onrecord.platform.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Follows the log and brings the index up to it, batch by batch: what was missed while the service
 * or the index was away is only a longer way to follow.
 */
@ApplicationScoped
class Indexer {

  private static final Logger LOG = Logger.getLogger(Indexer.class);

  private static final int BATCH = 1_000;
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /** How long text may be searched before it is known on disk how far the index has come. */
  private static final Duration UNSAVED = Duration.ofSeconds(2);

  private final Index index;
  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final Duration startWait;
  private final Thread thread = new Thread(this::follow, "indexer");

  private volatile boolean stopped;
  private volatile boolean ready;
  private volatile long seq;
  private long savedSeq;
  private long savedAt = System.nanoTime();

  Indexer(
      Index index,
      Jdbc jdbc,
      LatestSeq latest,
      MeterRegistry metrics,
      @ConfigProperty(name = "onrecord.index.start-wait", defaultValue = "10S")
          Duration startWait) {
    this.index = index;
    this.jdbc = jdbc;
    this.latest = latest;
    this.startWait = startWait;
    Gauge.builder("onrecord.index.lag", this, Indexer::lag)
        .description("How many changes the index has still to take in")
        .register(metrics);
  }

  /** Whether the index can answer: it holds the record as it was at some seq. */
  boolean isReady() {
    return ready;
  }

  /** The newest change that the index has taken in. */
  long seq() {
    return seq;
  }

  /** How many changes the index has still to take in. */
  long lag() {
    return Math.max(0, latest.seq() - seq);
  }

  /** After the starter record is loaded; the port opens once the index has it, or soon after. */
  void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1) StartupEvent event)
      throws InterruptedException {
    thread.setDaemon(true);
    thread.start();
    awaitLatest(startWait);
  }

  /** Waits until the index has taken in everything, but not for ever. */
  synchronized void awaitLatest(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while ((!ready || lag() > 0) && System.nanoTime() < deadline) {
      wait(IDLE.toMillis());
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    thread.interrupt();
    thread.join(5_000);
  }

  /** Builds the index anew from the database; text and facets are not answered meanwhile. */
  synchronized void rebuild() {
    ready = false;
    long from = index.clear();
    LOG.infof("Building the index of the record at change %d", from);
    all("subject", "slug", String.class, "", index::takeSubjects);
    all("statement", "id", UUID.class, new UUID(0, 0), index::takeStatements);
    index.show();
    tookIn(from);
    save();
    ready = true;
  }

  private <K> void all(String table, String key, Class<K> type, K first, Consumer<List<K>> take) {
    Sql query =
        Sql.of("select %2$s from %1$s where %2$s > ? order by %2$s limit ?".formatted(table, key));
    K last = first;
    while (!stopped) {
      List<K> keys =
          jdbc.rows(new Sql(query.text(), List.of(last, BATCH)), row -> row.getObject(1, type));
      if (keys.isEmpty()) {
        return;
      }
      take.accept(keys);
      last = keys.get(keys.size() - 1);
    }
  }

  private void follow() {
    while (!stopped) {
      try {
        step();
        latest.awaitBeyond(seq, IDLE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        recover(e);
      }
    }
  }

  /** The database may be away for a while; an index that fails is not trusted any more. */
  private void recover(RuntimeException e) {
    if (stopped) {
      return;
    }
    if (e instanceof SearchException) {
      LOG.warnf(e, "The index failed at change %d, and is built anew", seq);
      ready = false;
      seq = 0;
    } else {
      LOG.warnf(e, "Indexing stopped at change %d, and is tried again", seq);
    }
    try {
      Thread.sleep(AFTER_FAILURE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void step() {
    if (!ready) {
      open();
    }
    while (lag() > 0 && !stopped) {
      take(entries());
      if (System.nanoTime() - savedAt > UNSAVED.toNanos()) {
        save();
      }
    }
    if (savedSeq != seq) {
      save();
    }
  }

  private void take(List<Entry> entries) {
    index.takeSubjects(
        addresses(
            entries,
            EntityType.PERSON,
            EntityType.ORGANIZATION,
            EntityType.MODEL,
            EntityType.TOPIC));
    index.takeStatements(
        addresses(entries, EntityType.STATEMENT).stream().map(UUID::fromString).toList());
    index.show();
    tookIn(entries.get(entries.size() - 1).seq);
  }

  private static List<String> addresses(List<Entry> entries, EntityType... types) {
    return entries.stream()
        .filter(entry -> Set.of(types).contains(entry.type))
        .map(Entry::address)
        .distinct()
        .toList();
  }

  private void open() {
    long resumed = index.resume();
    if (resumed < 0) {
      rebuild();
    } else {
      tookIn(resumed);
      savedSeq = resumed;
      ready = true;
    }
  }

  private synchronized void tookIn(long newest) {
    seq = newest;
    notifyAll();
  }

  private void save() {
    index.save(savedSeq, seq);
    savedSeq = seq;
    savedAt = System.nanoTime();
  }

  private List<Entry> entries() {
    return jdbc.rows(
        Sql.of(
            "select seq, type, entity_id from change_log where seq > ? order by seq limit ?",
            seq,
            BATCH),
        Entry::read);
  }

  private record Entry(long seq, EntityType type, String address) {
    static Entry read(ResultSet row) throws SQLException {
      return new Entry(row.getLong(1), EntityType.valueOf(row.getString(2)), row.getString(3));
    }
  }
}
