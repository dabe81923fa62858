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
 * Collects the lines of a request body on the event loop. No thread waits for a slow client, and a
 * fast client is paused after each batch, so that it cannot exhaust memory.
 */
final class RequestLines implements LineSource {

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final LineSplitter splitter;
  private final Duration batchTimeout;
  private CompletableFuture<Void> ready = new CompletableFuture<>();
  private boolean hasEnded;
  private IOException failure;
  private long timer;

  /**
   * @param hasQuotes whether line breaks between quotation marks are data
   * @param batchTimeout how long the client may take for a batch before the connection is closed
   */
  RequestLines(
      RoutingContext context, long maxLineLength, boolean hasQuotes, Duration batchTimeout) {
    this.vertx = context.vertx();
    this.request = context.request();
    this.splitter = new LineSplitter(maxLineLength, hasQuotes);
    this.batchTimeout = batchTimeout;
  }

  /** Starts reading. */
  synchronized RequestLines begin() {
    if (request.isEnded()) {
      end(null);
    } else {
      request.exceptionHandler(cause -> end(new IOException(cause)));
      request.handler(this::receive);
      request.endHandler(ignored -> end(null));
      expectBatch();
    }
    return this;
  }

  private void expectBatch() {
    timer = vertx.setTimer(batchTimeout.toMillis(), ignored -> request.connection().close());
    request.resume();
  }

  private void receive(Buffer piece) {
    CompletableFuture<Void> batch;
    synchronized (this) {
      splitter.add(piece.getBytes(), piece.length());
      if (!splitter.hasBatch()) {
        return;
      }
      request.pause();
      vertx.cancelTimer(timer);
      batch = ready;
    }
    batch.complete(null);
  }

  private void end(IOException reason) {
    CompletableFuture<Void> batch;
    synchronized (this) {
      hasEnded = true;
      vertx.cancelTimer(timer);
      failure = reason;
      if (reason == null) {
        splitter.end();
      }
      batch = ready;
    }
    batch.complete(null);
  }

  @Override
  public synchronized CompletionStage<Void> ready() {
    return ready;
  }

  @Override
  public synchronized List<Line> next() throws IOException {
    List<Line> batch = splitter.next();
    if (batch.isEmpty() && failure != null) {
      throw failure;
    }
    if (!splitter.hasBatch() && !hasEnded) {
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
