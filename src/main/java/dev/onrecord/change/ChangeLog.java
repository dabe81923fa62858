package dev.onrecord.change;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.sql.DiskSpace;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.platform.sql.SqlTransaction;
import dev.onrecord.platform.sql.StatementTimeout;
import dev.onrecord.platform.sql.WriteConflict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Runs every write in a transaction together with its log entries (ADR 7). */
@ApplicationScoped
public class ChangeLog {

  private static final int ATTEMPTS = 5;

  private final EntityManager entities;
  private final EntryRows rows;
  private final Jdbc jdbc;
  private final RecordTime time;
  private final LatestSeq latest;
  private final CommitNotifier commits;
  private final MeterRegistry metrics;
  private final TransactionManager transactions;
  private final Event<DryRun.Flushed> flushed;
  private final StatementTimeout timeout;
  private final DiskSpace diskSpace;
  private final AtomicLong dryRunSeq = new AtomicLong();

  ChangeLog(
      EntityManager entities,
      EntryRows rows,
      Jdbc jdbc,
      RecordTime time,
      LatestSeq latest,
      CommitNotifier commits,
      MeterRegistry metrics,
      TransactionManager transactions,
      Event<DryRun.Flushed> flushed,
      StatementTimeout timeout,
      DiskSpace diskSpace) {
    this.diskSpace = diskSpace;
    this.timeout = timeout;
    this.transactions = transactions;
    this.flushed = flushed;
    this.entities = entities;
    this.rows = rows;
    this.jdbc = jdbc;
    this.time = time;
    this.latest = latest;
    this.commits = commits;
    this.metrics = metrics;
  }

  /** Runs before anything else at startup reads or writes the record. */
  @Transactional
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    RecordClock now = RecordClock.read();
    latest.learn(new LogHead(now.seq, now.labelSeq, Change.timeOf(now.seq)));
  }

  /**
   * Runs work in one transaction with the log entries of its changes.
   *
   * <p>The work only reads and locks; entities are flushed after the clock is locked. So entries
   * are numbered without gaps, in commit order, and the database rechecks references while no other
   * writer can interfere. Work that loses such a race runs again, on the result of the other
   * writer.
   *
   * @param view renders the result of the work once its new version is known
   */
  public <E, V> Written<V> write(Function<Changes, E> work, Function<E, V> view) {
    diskSpace.check();
    for (int attempt = 1; ; attempt++) {
      try {
        Attempt<V> done = QuarkusTransaction.requiringNew().call(() -> attempt(work, view));
        if (done.head != null) {
          commits.announceOwn(done.committed(), done.firstSeq(), done.head);
          done.entries.forEach(this::count);
        }
        return done.written;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || WriteConflict.in(e).isEmpty()) {
          throw e;
        }
      }
    }
  }

  /**
   * Runs the work of several requests in one transaction, without entities. A refusal or a failure
   * rolls all of it back.
   *
   * @param work writes rows under the clock lock and returns the entries for them
   */
  public void writeTogether(Function<SqlTransaction, List<EntryRows.Prepared>> work) {
    diskSpace.check();
    Together done = jdbc.transaction(transaction -> together(transaction, work));
    if (!done.entries.isEmpty()) {
      Attempt<Void> attempt = new Attempt<>(null, done.entries, done.head);
      commits.announceOwn(attempt.committed(), attempt.firstSeq(), done.head);
      done.entries.forEach(this::count);
    }
  }

  private record Together(List<Changes.Entry> entries, LogHead head) {}

  private Together together(
      SqlTransaction transaction, Function<SqlTransaction, List<EntryRows.Prepared>> work) {
    timeout.extend(transaction);
    LogHead before =
        transaction
            .rows(
                Sql.of("select seq, label_seq from clock where id = ? for update", RecordClock.ID),
                row -> new LogHead(row.integer(1), row.integer(2), null))
            .get(0);
    List<EntryRows.Prepared> prepared = work.apply(transaction);
    if (prepared.isEmpty()) {
      return new Together(List.of(), before);
    }
    Instant at = time.notBefore(timeOf(before.seq(), transaction));
    List<Change> changes = new ArrayList<>();
    long labelSeq = before.labelSeq();
    for (EntryRows.Prepared entry : prepared) {
      long seq = before.seq() + changes.size() + 1;
      changes.add(entry.at(seq, at));
      labelSeq = entry.entry().affectsEmbedded() ? seq : labelSeq;
    }
    LogHead head = new LogHead(before.seq() + changes.size(), labelSeq, at);
    EntryRows.insert(transaction, changes);
    transaction.update(
        "update clock set seq = ?, label_seq = ? where id = ?",
        List.of(List.of(head.seq(), head.labelSeq(), RecordClock.ID)));
    return new Together(prepared.stream().map(EntryRows.Prepared::entry).toList(), head);
  }

  /** Asks the database only if another node may have written the newest entry. */
  private Instant timeOf(long seq, SqlTransaction transaction) {
    LogHead known = latest.head();
    if (known.seq() == seq) {
      return known.at();
    }
    return transaction
        .rows(Sql.of("select changed_at from change_log where seq = ?", seq), row -> row.instant(1))
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** Starts a dry run. */
  public DryRun dryRun() {
    return new DryRun(this, entities, transactions, flushed);
  }

  /** Like a write, but without the clock: entries get negative numbers. */
  <E> E dryRun(Function<Changes, E> work) {
    Changes changes = new Changes();
    E result = work.apply(changes);
    changes.checks().forEach(Runnable::run);
    Instant at = time.now();
    List<Change> entries =
        changes.entries().stream()
            .map(entry -> rows.prepare(entry).at(dryRunSeq.decrementAndGet(), at))
            .toList();
    entities.flush();
    insert(entries);
    changes.updates().forEach(Runnable::run);
    return result;
  }

  /** Announces the commits of other nodes at once. */
  public void catchUp() {
    commits.catchUp();
  }

  private void count(Changes.Entry entry) {
    Counter.builder("onrecord.writes")
        .description("Changes to the record")
        .tag("type", EnumNames.snake(entry.type()))
        .tag("action", EnumNames.snake(entry.action()))
        .register(metrics)
        .increment();
  }

  /**
   * A transaction that is about to commit.
   *
   * @param head the head of the log after the commit; null if nothing changed
   */
  private record Attempt<V>(Written<V> written, List<Changes.Entry> entries, LogHead head) {

    CommitEvent committed() {
      return new CommitEvent(
          entries.stream()
              .map(entry -> new CommitEvent.Item(entry.type(), entry.id(), entry.action()))
              .toList());
    }

    long firstSeq() {
      return head.seq() - entries.size() + 1;
    }
  }

  void prepareTransaction() {
    timeout.extend(entities);
    entities.setFlushMode(FlushModeType.COMMIT);
  }

  private <E, V> Attempt<V> attempt(Function<Changes, E> work, Function<E, V> view) {
    prepareTransaction();
    long labelSeqBefore = latest.labelSeq();
    Changes changes = new Changes();
    E result = work.apply(changes);
    if (changes.entries().isEmpty()) {
      return new Attempt<>(new Written<>(view.apply(result), labelSeqBefore), List.of(), null);
    }
    RecordClock row = RecordClock.lock();
    // If another writer changed a label meanwhile, the view may embed the old one.
    boolean labelsAreCurrent = row.labelSeq == labelSeqBefore;
    changes.checks().forEach(Runnable::run);
    List<Change> entries = numbered(row, changes.entries());
    entities.flush();
    insert(entries);
    changes.updates().forEach(Runnable::run);
    Written<V> written =
        new Written<>(view.apply(result), labelsAreCurrent ? row.labelSeq : labelSeqBefore);
    return new Attempt<>(
        written, changes.entries(), new LogHead(row.seq, row.labelSeq, entries.get(0).at));
  }

  /** Gives entries their place in the log and their time. */
  private List<Change> numbered(RecordClock row, List<Changes.Entry> entries) {
    // Reads the newest entry itself, since this node's knowledge may be older.
    Instant at = time.notBefore(Change.timeOf(row.seq));
    List<Change> numbered = new ArrayList<>();
    for (Changes.Entry entry : entries) {
      row.seq++;
      if (entry.affectsEmbedded()) {
        row.labelSeq = row.seq;
      }
      numbered.add(rows.prepare(entry).at(row.seq, at));
    }
    return numbered;
  }

  private void insert(List<Change> entries) {
    SqlTransaction.in(entities, transaction -> EntryRows.insert(transaction, entries));
  }
}
