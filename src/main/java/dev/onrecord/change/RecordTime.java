package dev.onrecord.change;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * The time of writes: the clock's, but never before the newest entry of the log. A clock may be set
 * back, and that of another node may be ahead; the record's times go on all the same.
 */
@Singleton
public class RecordTime {

  private final Clock clock;
  private final LatestSeq latest;

  public RecordTime(Clock clock, LatestSeq latest) {
    this.clock = clock;
    this.latest = latest;
  }

  /** The time of what is written now. */
  public Instant now() {
    return notBefore(latest.at());
  }

  /** The time of an edit of an item: never before the item was recorded or last edited. */
  public Instant ofEdit(VersionedEntity item) {
    return later(later(now(), item.updatedAt), item.recordedAt);
  }

  /**
   * The clock's time, or a later one.
   *
   * @param earliest null for none
   */
  Instant notBefore(Instant earliest) {
    return later(clock.instant(), earliest);
  }

  private static Instant later(Instant time, Instant other) {
    return other == null || time.isAfter(other) ? time : other;
  }
}
