package dev.onrecord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many answers are streamed at once: each holds, for as long as its reader likes, what a whole
 * answer does not.
 */
@ApplicationScoped
public class Streams {

  /** Seconds: streams end seldom. */
  private static final long LATER = 10;

  private final Semaphore free;
  private final Executor workers;

  @Inject
  Streams(Settings settings, Workers workers) {
    this(settings.limits().streams(), workers);
  }

  Streams(int most, Executor workers) {
    this.free = new Semaphore(most);
    this.workers = workers;
  }

  /**
   * A body with its place and its first piece: what fails before there is one is an ordinary
   * problem of the request.
   *
   * @throws Problem where there is no place
   */
  public Streamed begin(Streamed body) {
    return begin(body, placeOf(body));
  }

  /** The same where the first piece waits for what the client sends: it has its place meanwhile. */
  public CompletionStage<Streamed> beginOnceReady(Streamed body) {
    Place place = placeOf(body);
    return body.ready().thenApplyAsync(ready -> begin(body, place), workers);
  }

  private Place placeOf(Streamed body) {
    try {
      return take();
    } catch (Problem full) {
      body.end();
      throw full;
    }
  }

  private static Streamed begin(Streamed body, Place place) {
    byte[] first;
    try {
      first = body.next();
    } catch (IOException e) {
      body.end();
      place.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      body.end();
      place.close();
      throw e;
    }
    return new Streamed() {
      private byte[] made = first;

      @Override
      public CompletionStage<Void> ready() {
        return made == null ? body.ready() : CompletableFuture.completedStage(null);
      }

      @Override
      public byte[] next() throws IOException {
        byte[] piece = made == null ? body.next() : made;
        made = null;
        return piece;
      }

      @Override
      public void end() {
        body.end();
        place.close();
      }
    };
  }

  /** The place of one stream, to be closed when that ends; again is no harm. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a place.
   *
   * @throws Problem where there is none
   */
  public Place take() {
    if (!free.tryAcquire()) {
      throw new Problem(ProblemType.OVERLOADED, "As many answers are streamed as there may be.")
          .retryAfter(LATER);
    }
    AtomicBoolean taken = new AtomicBoolean(true);
    return () -> {
      if (taken.getAndSet(false)) {
        free.release();
      }
    };
  }
}
