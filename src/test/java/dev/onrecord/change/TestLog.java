package dev.onrecord.change;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Lets tests see the head of the log. */
@Singleton
public class TestLog {

  private final LatestSeq latest;

  TestLog(LatestSeq latest) {
    this.latest = latest;
  }

  /**
   * Whether the newest entry, since deleted or not, is later than a time: the next is no earlier.
   */
  public boolean isAfter(Instant time) {
    Instant newest = latest.at();
    return newest != null && newest.isAfter(time);
  }
}
