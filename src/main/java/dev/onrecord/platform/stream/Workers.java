package dev.onrecord.platform.stream;

import dev.onrecord.platform.http.WorkBudget;
import dev.onrecord.platform.http.WorkLimit;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Makes pieces of what is streamed, on the threads of requests. Where their queue is full, the
 * piece waits: its client has the beginning of the response already.
 */
@ApplicationScoped
public class Workers implements Executor {

  private static final Duration AGAIN = Duration.ofMillis(50);

  private final ManagedExecutor threads;
  private final Vertx vertx;
  private final WorkLimit limit;

  Workers(ManagedExecutor threads, Vertx vertx, WorkLimit limit) {
    this.threads = threads;
    this.vertx = vertx;
    this.limit = limit;
  }

  @Override
  public void execute(Runnable piece) {
    queue(contextual(piece));
  }

  /**
   * An executor that charges each piece to the client of a request, and lets the next one wait
   * while the client has used up its share.
   *
   * @param least what a piece is charged with at least, since what a database server does for it is
   *     not measured
   */
  public Executor paced(RoutingContext request, Duration least) {
    WorkBudget budget = limit.of(request);
    return piece -> {
      Runnable charged =
          contextual(
              () -> {
                long before = WorkBudget.used();
                try {
                  piece.run();
                } finally {
                  budget.charge(Math.max(least.toNanos(), WorkBudget.used() - before));
                }
              });
      later(budget.pause(), charged);
    };
  }

  /** A timer knows nothing of the request. */
  private Runnable contextual(Runnable piece) {
    return threads.getThreadContext().contextualRunnable(piece);
  }

  private void later(Duration pause, Runnable piece) {
    if (pause.isZero()) {
      queue(piece);
    } else {
      vertx.setTimer(Math.max(1, pause.toMillis()), timer -> queue(piece));
    }
  }

  private void queue(Runnable piece) {
    try {
      threads.execute(piece);
    } catch (RejectedExecutionException full) {
      vertx.setTimer(AGAIN.toMillis(), timer -> queue(piece));
    }
  }
}
