package dev.onrecord.change;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells this node what was committed, by itself or by another, in the order of the log. */
@ApplicationScoped
public class CommitNotifier {

  private static final Logger LOG = Logger.getLogger(CommitNotifier.class);

  private static final int BATCH = 10_000;

  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final Event<CommitEvent> commits;

  CommitNotifier(Jdbc jdbc, LatestSeq latest, Event<CommitEvent> commits) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.commits = commits;
  }

  /**
   * Entries that this node has just committed.
   *
   * @param first the seq of the first of them
   */
  synchronized void own(CommitEvent commit, long first, LogHead head) {
    if (first == latest.seq() + 1) {
      commits.fire(commit);
      latest.learn(head);
      return;
    }
    // Others came before, and have not told us yet.
    try {
      catchUp(head);
    } catch (RuntimeException e) {
      // It is committed whatever this node knows; the next to write or to look learns of it.
      LOG.warnf("What was committed before change %d is not known yet: %s", first, e.getMessage());
    }
  }

  /** Learns what was committed by others. Who writes does not wait while the database is asked. */
  public void look() {
    catchUp(
        jdbc.rows(
                Sql.of(
                    "select seq, label_seq, (select changed_at from change_log l where l.seq = clock.seq) from clock"),
                CommitNotifier::head)
            .get(0));
  }

  private static LogHead head(Row row) {
    return new LogHead(row.integer(1), row.integer(2), row.instant(3));
  }

  private synchronized void catchUp(LogHead head) {
    long seq = head.seq();
    long told = latest.seq();
    while (told < seq) {
      long next = Math.min(seq, told + BATCH);
      List<CommitEvent.Item> items =
          jdbc.rows(
              Sql.of(
                  "select type, entity_id from change_log where seq > ? and seq <= ?", told, next),
              row -> new CommitEvent.Item(EntityType.valueOf(row.text(1)), row.text(2)));
      commits.fire(new CommitEvent(items));
      told = next;
    }
    latest.learn(head);
  }
}
