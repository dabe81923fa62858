package dev.onrecord.change.follow;

import dev.onrecord.change.CommitNotifier;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.problem.Problem;
import jakarta.inject.Singleton;

/** Parses and validates the {@code since} position of a change-log reader. */
@Singleton
class LogPosition {

  private final LatestSeq latest;
  private final CommitNotifier commits;

  LogPosition(LatestSeq latest, CommitNotifier commits) {
    this.latest = latest;
    this.commits = commits;
  }

  /**
   * Parses a position.
   *
   * @throws Problem if it is not a number or beyond the end of the log, in which case the client
   *     has read another record, or this one before it was restored from a backup
   */
  long read(String name, String given, long defaultSeq) {
    if (given == null) {
      return defaultSeq;
    }
    if (!given.matches("[0-9]{1,18}")) {
      throw Problem.parameter(name, "must be the seq of a change: a whole number from 0");
    }
    long seq = Long.parseLong(given);
    if (seq > latest.seq()) {
      // It may come from another node that knew of it first.
      commits.catchUp();
    }
    if (seq > latest.seq()) {
      throw Problem.parameter(
          name,
          "is beyond the end of the log at %d: you have read another record, or this one before it was restored from a backup"
              .formatted(latest.seq()));
    }
    return seq;
  }
}
