package dev.onrecord.platform.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The CPU time that a client has left. It can be overdrawn. */
public final class WorkBudget {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static final WorkBudget UNLIMITED = new WorkBudget(null, Duration.ZERO);

  /** Null for no limit. A token is a microsecond. */
  private final Bucket bucket;

  private final long half;

  WorkBudget(Bucket bucket, Duration limit) {
    this.bucket = bucket;
    this.half = tokens(limit) / 2;
  }

  static Bucket bucket(Duration limit) {
    return bucket(limit, TimeMeter.SYSTEM_NANOTIME);
  }

  static Bucket bucket(Duration limit, TimeMeter clock) {
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(tokens(limit)).refillGreedy(tokens(limit), WorkLimit.PERIOD))
        .withCustomTimePrecision(clock)
        .build();
  }

  private static long tokens(Duration time) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMicros(time.toNanos()));
  }

  /** The CPU time of this thread so far, in nanoseconds. */
  public static long threadCpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Deducts CPU time, even more than is left. */
  public void charge(long nanos) {
    if (bucket != null && nanos > 0) {
      bucket.consumeIgnoringRateLimits(tokens(Duration.ofNanos(nanos)));
    }
  }

  /**
   * How long a stream must pause so that half of the budget is left for the client's other
   * requests.
   */
  public Duration pause() {
    if (bucket == null) {
      return Duration.ZERO;
    }
    EstimationProbe left = bucket.estimateAbilityToConsume(half);
    return left.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(left.getNanosToWaitForRefill());
  }
}
