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
 * Produces pieces of streams on the request threads. If their queue is full, the piece is retried,
 * since its client already has the beginning of the response.
 */
@ApplicationScoped
public class Workers implements Executor {

  private static final Duration RETRY = Duration.ofMillis(50);

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
   * An executor that charges each piece to the client of a request, and pauses while the client has
   * used up its budget.
   *
   * @param minCharge the minimum charge per piece, since the time of a database server is not
   *     measured
   */
  public Executor paced(RoutingContext request, Duration minCharge) {
    WorkBudget budget = limit.of(request);
    return piece -> {
      Runnable charged =
          contextual(
              () -> {
                long before = WorkBudget.threadCpuNanos();
                try {
                  piece.run();
                } finally {
                  budget.charge(
                      Math.max(minCharge.toNanos(), WorkBudget.threadCpuNanos() - before));
                }
              });
      queueAfter(budget.pause(), charged);
    };
  }

  /** Captures the context of the request, which a timer would lose. */
  private Runnable contextual(Runnable piece) {
    return threads.getThreadContext().contextualRunnable(piece);
  }

  private void queueAfter(Duration pause, Runnable piece) {
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
      vertx.setTimer(RETRY.toMillis(), timer -> queue(piece));
    }
  }
}
