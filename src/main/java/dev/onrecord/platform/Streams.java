package dev.onrecord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  @Inject
  Streams(Settings settings) {
    this(settings.limits().streams());
  }

  Streams(int most) {
    free = new Semaphore(most);
  }

  /**
   * A body with its place and its first piece: what fails before there is one is an ordinary
   * problem of the request.
   *
   * @throws Problem where there is no place
   */
  public Streamed begin(Streamed body) {
    Place place = take();
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
