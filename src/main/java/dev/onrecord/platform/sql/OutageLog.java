package dev.onrecord.platform.sql;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Logs each kind of outage once a minute, however many requests and threads meet it: the log may be
 * on the disk that is full.
 */
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

  /** The outage that a failure is a sign of, which is then in the log. */
  public Optional<Outage> report(Throwable failure) {
    Optional<Outage> outage = Outage.in(failure);
    outage.ifPresent(kind -> report(kind, firstLine(kind.sign(failure).orElseThrow())));
    return outage;
  }

  /** Logs an outage, unless it was within the last minute. */
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

  /** Messages of databases go on with the query. */
  private static String firstLine(Throwable sign) {
    return Objects.requireNonNullElse(sign.getMessage(), sign.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
