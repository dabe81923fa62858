package dev.onrecord.platform.sql;

import dev.onrecord.platform.LogThrottle;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Logs each kind of outage at most once a minute, since the log may be on the full disk. */
@Singleton
public class OutageLog {

  private static final Logger LOG = Logger.getLogger(OutageLog.class);

  private final LogThrottle throttle;

  OutageLog() {
    this(System::nanoTime);
  }

  OutageLog(LongSupplier nanos) {
    this.throttle = new LogThrottle(nanos);
  }

  /** Logs and returns the outage that caused a failure. */
  public Optional<Outage> report(Throwable failure) {
    Optional<Outage> outage = Outage.in(failure);
    outage.ifPresent(kind -> report(kind, firstLine(kind.evidence(failure).orElseThrow())));
    return outage;
  }

  /** Logs an outage unless it was logged within the last minute. */
  void report(Outage outage, String reason) {
    if (throttle.passes(outage)) {
      LOG.warn(outage.detail() + " " + reason);
    }
  }

  /** Database messages continue with the query. */
  private static String firstLine(Throwable evidence) {
    return Objects.requireNonNullElse(evidence.getMessage(), evidence.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
