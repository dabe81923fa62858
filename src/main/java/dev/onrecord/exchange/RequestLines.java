package dev.onrecord.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The lines of a request body, collected on the event loop: no thread waits for a slow client, and
 * a fast client is paused after a batch, so that it does not fill the memory.
 */
final class RequestLines implements LineSource {

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final LineCutter cutter;
  private final Duration patience;
  private CompletableFuture<Void> ready = new CompletableFuture<>();
  private boolean hasEnded;
  private IOException failure;
  private long timer;

  /**
   * @param patience how long the client may take for a batch before the connection is closed
   */
  RequestLines(RoutingContext context, long longestLine, Duration patience) {
    this.vertx = context.vertx();
    this.request = context.request();
    this.cutter = new LineCutter(longestLine);
    this.patience = patience;
  }

  /** Starts reading. */
  synchronized RequestLines begin() {
    if (request.isEnded()) {
      end(null);
    } else {
      request.exceptionHandler(gone -> end(new IOException(gone)));
      request.handler(this::take);
      request.endHandler(whole -> end(null));
      expectBatch();
    }
    return this;
  }

  private void expectBatch() {
    timer = vertx.setTimer(patience.toMillis(), late -> request.connection().close());
    request.resume();
  }

  private void take(Buffer piece) {
    CompletableFuture<Void> batch;
    synchronized (this) {
      cutter.add(piece.getBytes(), piece.length());
      if (!cutter.hasBatch()) {
        return;
      }
      request.pause();
      vertx.cancelTimer(timer);
      batch = ready;
    }
    batch.complete(null);
  }

  private void end(IOException reason) {
    CompletableFuture<Void> last;
    synchronized (this) {
      hasEnded = true;
      vertx.cancelTimer(timer);
      failure = reason;
      if (reason == null) {
        cutter.end();
      }
      last = ready;
    }
    last.complete(null);
  }

  @Override
  public synchronized CompletionStage<Void> ready() {
    return ready;
  }

  @Override
  public synchronized List<Line> next() throws IOException {
    List<Line> batch = cutter.next();
    if (batch.isEmpty() && failure != null) {
      throw failure;
    }
    if (!cutter.hasBatch() && !hasEnded) {
      ready = new CompletableFuture<>();
      expectBatch();
    }
    return batch;
  }

  /** Drains the rest of the body, since many clients read the response only afterwards. */
  @Override
  public synchronized void close() {
    vertx.cancelTimer(timer);
    request.handler(null);
    request.resume();
  }
}
