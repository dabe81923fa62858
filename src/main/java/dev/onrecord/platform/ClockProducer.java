package dev.onrecord.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Produces the clock of the service. Tests replace it with a fixed one. */
class ClockProducer {

  /** Ticks in milliseconds, which every database stores exactly. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }
}
