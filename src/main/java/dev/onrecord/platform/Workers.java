package dev.onrecord.platform;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Makes pieces of what is streamed, on the threads of requests. Whoever is being answered already
 * is not sent away where their queue is full: the piece waits.
 */
@ApplicationScoped
public class Workers implements Executor {

  private static final long AGAIN_MILLIS = 50;

  private final ManagedExecutor threads;
  private final Vertx vertx;

  Workers(ManagedExecutor threads, Vertx vertx) {
    this.threads = threads;
    this.vertx = vertx;
  }

  @Override
  public void execute(Runnable piece) {
    // A timer knows nothing of the request.
    queue(threads.getThreadContext().contextualRunnable(piece));
  }

  private void queue(Runnable piece) {
    try {
      threads.execute(piece);
    } catch (RejectedExecutionException full) {
      vertx.setTimer(AGAIN_MILLIS, timer -> queue(piece));
    }
  }
}
