package dev.onrecord.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets each kind of log line pass at most once a minute, where any number of requests cause it. */
public final class LogThrottle {

  public static final Duration PAUSE = Duration.ofMinutes(1);

  private final LongSupplier nanos;
  private final Map<Object, Long> logged = new HashMap<>();

  public LogThrottle() {
    this(System::nanoTime);
  }

  /**
   * @param nanos the time in nanoseconds, from any origin
   */
  public LogThrottle(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether a line of the kind may be logged now, which then counts as logged. */
  public synchronized boolean passes(Object kind) {
    long now = nanos.getAsLong();
    Long before = logged.get(kind);
    if (before != null && now - before < PAUSE.toNanos()) {
      return false;
    }
    logged.put(kind, now);
    return true;
  }
}
