package dev.onrecord.change;

import dev.onrecord.platform.sql.Savepoint;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * A transaction whose writes see each other, and that is rolled back at the end. It uses no numbers
 * of the log, so other writes continue, but it locks the rows that it touches.
 */
public final class DryRun implements AutoCloseable {

  /** The timeout of the transaction, which contains all writes. */
  private static final Duration TIMEOUT = Duration.ofHours(1);

  private static final ThreadContext CONTEXT =
      ThreadContext.builder()
          .propagated(ThreadContext.CDI)
          .unchanged(ThreadContext.ALL_REMAINING)
          .build();

  /** Fired after a flush: queries find the transaction's own writes from now on. */
  public record Flushed() {}

  private final ChangeLog log;
  private final EntityManager entities;
  private final TransactionManager transactions;
  private final Event<Flushed> flushed;

  /** An import runs on many threads, but Hibernate ties a transaction to one. */
  private final ExecutorService thread = Executors.newSingleThreadExecutor(DryRun::thread);

  /** Confined to the thread. */
  private boolean begun;

  DryRun(
      ChangeLog log,
      EntityManager entities,
      TransactionManager transactions,
      Event<Flushed> flushed) {
    this.log = log;
    this.entities = entities;
    this.transactions = transactions;
    this.flushed = flushed;
  }

  /** Runs work like {@link ChangeLog#write}. A failure rolls back to the state before it. */
  public <E> E write(Function<Changes, E> work) {
    return onThread(
        () -> {
          begin();
          Savepoint savepoint = Savepoint.set(entities);
          try {
            return log.dryRun(work);
          } catch (RuntimeException e) {
            entities.clear();
            savepoint.rollBack();
            throw e;
          } finally {
            entities.clear();
            flushed.fire(new Flushed());
          }
        });
  }

  /** Runs work on the thread of the transaction, with the request context. */
  private <T> T onThread(Callable<T> work) {
    try {
      return thread.submit(CONTEXT.contextualCallable(work)).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("The transaction of a dry run failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The transaction of a dry run was interrupted", e);
    }
  }

  private void begin() throws NotSupportedException, SystemException {
    if (!begun) {
      transactions.setTransactionTimeout(Math.toIntExact(TIMEOUT.toSeconds()));
      transactions.begin();
      transactions.setTransactionTimeout(0);
      begun = true;
      log.prepareTransaction();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dry-run");
    thread.setDaemon(true);
    thread.setContextClassLoader(DryRun.class.getClassLoader());
    return thread;
  }

  @Override
  public void close() {
    try {
      onThread(
          () -> {
            if (begun) {
              begun = false;
              transactions.rollback();
            }
            return null;
          });
    } finally {
      thread.shutdown();
    }
  }
}
