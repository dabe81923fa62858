package dev.onrecord.platform.sql;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Logs each kind of outage at most once a minute, since the log may be on the full disk. */
@Singleton
public class OutageLog {

  private static final Logger LOG = Logger.getLogger(OutageLog.class);

  static final Duration PAUSE = Duration.ofMinutes(1);

  private final LongSupplier nanos;
  private final Map<Outage, Long> logged = new EnumMap<>(Outage.class);

  OutageLog() {
    this(System::nanoTime);
  }

  OutageLog(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Logs and returns the outage that caused a failure. */
  public Optional<Outage> report(Throwable failure) {
    Optional<Outage> outage = Outage.in(failure);
    outage.ifPresent(kind -> report(kind, firstLine(kind.evidence(failure).orElseThrow())));
    return outage;
  }

  /** Logs an outage unless it was logged within the last minute. */
  void report(Outage outage, String reason) {
    if (isDue(outage)) {
      LOG.warn(outage.detail() + " " + reason);
    }
  }

  private synchronized boolean isDue(Outage outage) {
    long now = nanos.getAsLong();
    Long before = logged.get(outage);
    if (before != null && now - before < PAUSE.toNanos()) {
      return false;
    }
    logged.put(outage, now);
    return true;
  }

  /** Database messages continue with the query. */
  private static String firstLine(Throwable evidence) {
    return Objects.requireNonNullElse(evidence.getMessage(), evidence.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
