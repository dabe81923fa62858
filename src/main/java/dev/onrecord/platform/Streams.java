package dev.onrecord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
