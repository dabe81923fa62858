package dev.onrecord.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test sets it. */
public final class TestClock extends Clock {

  public static final Instant START = Instant.parse("2024-08-01T12:00:00Z");

  private static volatile Instant now = START;

  public static void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** Replaces the real clock. */
  public static class Producer {
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
      return new TestClock();
    }
  }
}
