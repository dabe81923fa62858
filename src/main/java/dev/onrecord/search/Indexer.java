package dev.onrecord.search;

import dev.onrecord.change.Action;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Causes;
import dev.onrecord.platform.Jdbc;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Sql;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
  private static final int MOST_PATIENCE = 64;

  /** How long text may be searched before it is known on disk how far the index has come. */
  private static final Duration UNSAVED = Duration.ofSeconds(2);

  private final Index index;
  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final Duration startWait;
  private final Thread thread = new Thread(this::follow, "indexer");

  /** Held while the index is written to; waiting for it goes on meanwhile. */
  private final Object work = new Object();

  private volatile boolean stopped;
  private volatile boolean ready;
  private volatile long seq;
  private final AtomicLong builds = new AtomicLong();
  private volatile boolean broken;
  private int patience = 1;
  private volatile long savedSeq;
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
    FunctionCounter.builder("onrecord.index.builds", this, Indexer::builds)
        .description("How often the index was built from the database")
        .register(metrics);
  }

  /** Whether the index can answer: it holds the record as it was at some seq. */
  boolean isReady() {
    return ready;
  }

  /** The newest change that can be searched; a negative number while nothing can. */
  long seq() {
    return ready ? seq : -1;
  }

  /**
   * What the index answers to a question, if it is whole all the while.
   *
   * @throws Problem where it is being built, or turns out to be broken, and then will be built
   */
  <T> T ask(Supplier<T> question) {
    long build = builds.get();
    if (!ready) {
      throw notReady();
    }
    try {
      T answer = question.get();
      if (ready && builds.get() == build) {
        return answer;
      }
    } catch (RuntimeException e) {
      if (Causes.of(e).anyMatch(IOException.class::isInstance)) {
        LOG.warnf(e, "The index could not be read, and is built anew");
        broken = true;
        ready = false;
      } else if (ready && builds.get() == build) {
        throw e;
      }
    }
    throw notReady();
  }

  private static Problem notReady() {
    return new Problem(
        ProblemType.INDEX_NOT_READY, "The index is being built; lists without it are answered.");
  }

  /** How often the index was built from the database since the start. */
  long builds() {
    return builds.get();
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

  /** Waits until the index has taken in everything, and that is on disk; but not for ever. */
  synchronized void awaitLatest(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!(ready && savedSeq == latest.seq()) && System.nanoTime() < deadline) {
      wait(IDLE.toMillis());
    }
  }

  /** Without an interrupt, which would close the database's file under whoever reads it. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    synchronized (this) {
      notifyAll();
    }
    thread.join(5_000);
  }

  /** Builds the index anew from the database; text and facets are not answered meanwhile. */
  void rebuild() {
    synchronized (work) {
      build();
    }
  }

  private void build() {
    ready = false;
    builds.incrementAndGet();
    long from = index.clear();
    LOG.infof("Building the index of the record at change %d", from);
    all("subject", "slug", String.class, "", index::takeSubjects);
    all("statement", "id", UUID.class, new UUID(0, 0), index::takeStatements);
    // Half an index must not be taken for a whole one at the next start.
    if (!stopped) {
      index.show();
      seq = from;
      save();
      broken = false;
      become(from);
    }
  }

  private <K> void all(String table, String key, Class<K> type, K first, Consumer<List<K>> take) {
    String query =
        "select %2$s from %1$s where %2$s > ? order by %2$s limit ?".formatted(table, key);
    K last = first;
    while (!stopped) {
      List<K> keys = jdbc.rows(Sql.of(query, last, BATCH), row -> row.getObject(1, type));
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
        synchronized (work) {
          step();
        }
        patience = 1;
        latest.awaitBeyond(seq, IDLE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) {
        recover(e);
      }
    }
  }

  /** The database may be away for a while; an index that fails is not trusted any more. */
  private void recover(Throwable e) {
    if (stopped) {
      return;
    }
    if (isOfTheDatabase(e)) {
      LOG.warnf(e, "Indexing stopped at change %d, and is tried again", seq);
    } else {
      LOG.warnf(e, "The index failed at change %d, and is built anew", seq);
      broken = true;
      ready = false;
    }
    try {
      synchronized (this) {
        wait(patience * AFTER_FAILURE.toMillis());
      }
      patience = Math.min(MOST_PATIENCE, 2 * patience);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isOfTheDatabase(Throwable e) {
    return Causes.of(e)
        .anyMatch(cause -> cause instanceof SQLException || cause instanceof PersistenceException);
  }

  private void step() {
    if (!ready) {
      open();
    }
    while (ready && lag() > 0 && !stopped) {
      List<Entry> entries = entries();
      if (entries.isEmpty() || entries.get(0).seq != seq + 1) {
        LOG.warnf("The log does not go on at change %d", seq);
        build();
        return;
      }
      take(entries);
      if (System.nanoTime() - savedAt > UNSAVED.toNanos()) {
        save();
      }
    }
    if (ready && savedSeq != seq) {
      save();
    }
  }

  private void take(List<Entry> entries) {
    index.takeSubjects(
        addresses(
            entries.stream()
                .filter(
                    entry ->
                        entry.type != EntityType.STATEMENT && entry.type != EntityType.SOURCE)));
    index.takeStatements(statements(entries));
    index.show();
    become(entries.get(entries.size() - 1).seq);
  }

  /** With those that answer them: an answer repeats who said what it answers. */
  private List<UUID> statements(List<Entry> entries) {
    List<UUID> ids = uuids(entries.stream());
    List<UUID> edited = uuids(entries.stream().filter(entry -> entry.action == Action.UPDATED));
    if (edited.isEmpty()) {
      return ids;
    }
    Set<UUID> all = new LinkedHashSet<>(ids);
    all.addAll(
        jdbc.rows(
            Sql.of("select id from statement where").then(Sql.in("reply_to_id", edited)),
            row -> row.getObject(1, UUID.class)));
    return List.copyOf(all);
  }

  private static List<UUID> uuids(Stream<Entry> entries) {
    return addresses(entries.filter(entry -> entry.type == EntityType.STATEMENT)).stream()
        .map(UUID::fromString)
        .toList();
  }

  private static List<String> addresses(Stream<Entry> entries) {
    return entries.map(Entry::address).distinct().toList();
  }

  private void open() {
    long resumed = broken ? -1 : index.resume();
    if (resumed < 0) {
      build();
    } else {
      savedSeq = resumed;
      become(resumed);
    }
  }

  /** From now on, the index answers as of this change. */
  private synchronized void become(long newest) {
    seq = newest;
    ready = true;
    notifyAll();
  }

  private void save() {
    index.save(savedSeq, seq);
    savedAt = System.nanoTime();
    synchronized (this) {
      savedSeq = seq;
      notifyAll();
    }
  }

  private List<Entry> entries() {
    return jdbc.rows(
        Sql.of(
            "select seq, type, action, entity_id from change_log where seq > ? order by seq limit ?",
            seq,
            BATCH),
        Entry::read);
  }

  private record Entry(long seq, EntityType type, Action action, String address) {
    static Entry read(ResultSet row) throws SQLException {
      return new Entry(
          row.getLong(1),
          EntityType.valueOf(row.getString(2)),
          Action.valueOf(row.getString(3)),
          row.getString(4));
    }
  }
}
