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
 * Writes that see each other, and that nobody else ever sees: one transaction that is rolled back
 * in the end. It numbers no entries, so that the log goes on meanwhile; but it holds what it
 * touches.
 */
public final class DryRun implements AutoCloseable {

  /** It is one transaction, however many writes there are. */
  private static final Duration MOST = Duration.ofHours(1);

  private static final ThreadContext CONTEXT =
      ThreadContext.builder()
          .propagated(ThreadContext.CDI)
          .unchanged(ThreadContext.ALL_REMAINING)
          .build();

  /** What a transaction knows of its own writes is found by queries from now on. */
  public record Flushed() {}

  private final ChangeLog log;
  private final EntityManager entities;
  private final TransactionManager transactions;
  private final Event<Flushed> flushed;

  /** The pieces of a stream run on many threads, and Hibernate ties a transaction to one. */
  private final ExecutorService thread = Executors.newSingleThreadExecutor(DryRun::thread);

  /** Only read and written on the thread. */
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

  /**
   * Runs a piece of work as {@link ChangeLog#write} does; what fails leaves what was done before.
   */
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

  /** Runs work on the thread of the transaction, in the context of the request. */
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
      transactions.setTransactionTimeout(Math.toIntExact(MOST.toSeconds()));
      transactions.begin();
      transactions.setTransactionTimeout(0);
      begun = true;
      log.prepare();
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
