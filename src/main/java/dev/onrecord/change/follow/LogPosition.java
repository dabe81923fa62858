package dev.onrecord.change.follow;

import dev.onrecord.change.CommitNotifier;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.problem.Problem;
import jakarta.inject.Singleton;

/** Places in the log, as clients name them that have read as far. */
@Singleton
class LogPosition {

  private final LatestSeq latest;
  private final CommitNotifier commits;

  LogPosition(LatestSeq latest, CommitNotifier commits) {
    this.latest = latest;
    this.commits = commits;
  }

  /**
   * Reads a place.
   *
   * @throws Problem where it is none, or the log has not come to it: whoever has read that far has
   *     another record than this one, which may have been restored from a backup since
   */
  long read(String name, String given, long otherwise) {
    if (given == null) {
      return otherwise;
    }
    if (!given.matches("[0-9]{1,18}")) {
      throw Problem.parameter(name, "must be the seq of a change, a whole number from 0");
    }
    long seq = Long.parseLong(given);
    if (seq > latest.seq()) {
      // It may come from another node, which knew of it first.
      commits.look();
    }
    if (seq > latest.seq()) {
      throw Problem.parameter(
          name,
          "is beyond the end of the log, which is at %d: what was read so far is of another record, or of this one before it was restored"
              .formatted(latest.seq()));
    }
    return seq;
  }
}
