package dev.onrecord.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The log that every write goes through: nothing changes without an entry in it. */
@ApplicationScoped
public class ChangeLog {

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final LatestSeq latest;
  private final Actor actor;

  ChangeLog(
      EntityManager entities,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper json,
      Clock clock,
      LatestSeq latest,
      Actor actor) {
    this.entities = entities;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
    this.latest = latest;
    this.actor = actor;
  }

  /** Before anything else at start-up may read or write the record. */
  @Transactional
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    RecordClock now = RecordClock.read();
    latest.learn(now.seq, now.labelSeq);
  }

  /**
   * Runs a piece of work that writes, in one transaction with the log entries for what it changed.
   * The clock is locked last, so that entries are numbered without gaps and in commit order while
   * writers hold each other up for as short as possible.
   *
   * @param view makes the reply of what the work returns, once its new version is known
   */
  @Transactional
  public <E, V> V write(Function<Changes, E> work, Function<E, V> view) {
    Changes changes = new Changes();
    E result = work.apply(changes);
    entities.flush();
    if (!changes.entries().isEmpty()) {
      append(changes.entries());
      entities.flush();
    }
    return view.apply(result);
  }

  private void append(List<Changes.Entry> entries) {
    Integer lastLabel = null;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).altersOthers()) {
        lastLabel = i + 1;
      }
    }
    RecordClock.advance(entries.size(), lastLabel);
    RecordClock now = RecordClock.read();
    entities.detach(now);
    Instant at = clock.instant();
    long seq = now.seq - entries.size();
    for (Changes.Entry entry : entries) {
      change(++seq, at, entry).persist();
    }
    transactions.registerInterposedSynchronization(new Learning(now.seq, now.labelSeq));
  }

  private Change change(long seq, Instant at, Changes.Entry entry) {
    Change change = new Change();
    change.seq = seq;
    change.at = at;
    change.actor = actor.name();
    change.action = entry.action();
    change.type = entry.type();
    change.entityId = entry.id();
    try {
      change.entity = entry.form() == null ? null : json.writeValueAsString(entry.form());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every form can be written as JSON", e);
    }
    return change;
  }

  private final class Learning implements Synchronization {
    private final long seq;
    private final long labelSeq;

    Learning(long seq, long labelSeq) {
      this.seq = seq;
      this.labelSeq = labelSeq;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        latest.learn(seq, labelSeq);
      }
    }
  }
}
