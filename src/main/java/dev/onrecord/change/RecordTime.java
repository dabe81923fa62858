package dev.onrecord.change;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Provides the time of writes: that of the clock, but never before the newest entry of the log.
 * Clocks can be set back, and those of other nodes can be ahead.
 */
@Singleton
public class RecordTime {

  private final Clock clock;
  private final LatestSeq latest;

  public RecordTime(Clock clock, LatestSeq latest) {
    this.clock = clock;
    this.latest = latest;
  }

  /** The time of a write. */
  public Instant now() {
    return notBefore(latest.at());
  }

  /** The time of an edit: never before the item was recorded or last edited. */
  public Instant ofEdit(VersionedEntity item) {
    return later(later(now(), item.updatedAt), item.recordedAt);
  }

  /**
   * The clock's time, but not before another.
   *
   * @param earliest null for no bound
   */
  Instant notBefore(Instant earliest) {
    return later(clock.instant(), earliest);
  }

  private static Instant later(Instant time, Instant other) {
    return other == null || time.isAfter(other) ? time : other;
  }
}
