package dev.onrecord.change;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Writes that see each other, and that nobody else ever sees: one transaction that is rolled back
 * in the end. It numbers no entries, so that the log goes on meanwhile; but it holds what it
 * touches.
 */
public final class Rehearsal implements AutoCloseable {

  /** It is one transaction, however many writes there are. */
  private static final Duration MOST = Duration.ofHours(1);

  /** What a transaction knows of its own writes is found by queries from now on. */
  public record Flushed() {}

  private final ChangeLog log;
  private final EntityManager entities;
  private final TransactionManager transactions;
  private final Event<Flushed> flushed;
  private Transaction suspended;

  Rehearsal(
      ChangeLog log,
      EntityManager entities,
      TransactionManager transactions,
      Event<Flushed> flushed) {
    this.log = log;
    this.entities = entities;
    this.transactions = transactions;
    this.flushed = flushed;
  }

  /**
   * Runs a piece of work as {@link ChangeLog#write} does; what fails leaves what was done before.
   */
  public <E> E write(Function<Changes, E> work) {
    return within(
        () -> {
          run("savepoint before_work");
          try {
            return log.rehearse(work);
          } catch (RuntimeException e) {
            entities.clear();
            run("rollback to savepoint before_work");
            throw e;
          } finally {
            entities.clear();
            flushed.fire(new Flushed());
          }
        });
  }

  /** As text: within a transaction the pool lets nobody call a connection's own methods for it. */
  private void run(String sql) {
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            });
  }

  private interface Work<T> {
    T run() throws Exception;
  }

  private <T> T within(Work<T> work) {
    try {
      if (suspended == null) {
        transactions.setTransactionTimeout(Math.toIntExact(MOST.toSeconds()));
        transactions.begin();
        transactions.setTransactionTimeout(0);
        entities.setFlushMode(FlushModeType.COMMIT);
      } else {
        transactions.resume(suspended);
      }
      try {
        return work.run();
      } finally {
        suspended = transactions.suspend();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The transaction of a rehearsal failed", e);
    }
  }

  @Override
  public void close() {
    if (suspended != null) {
      within(
          () -> {
            transactions.rollback();
            return null;
          });
      suspended = null;
    }
  }
}
