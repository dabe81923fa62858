package dev.onrecord.change;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.jboss.logging.Logger;

/** Notifies this node of commits, its own and those of other nodes, in the order of the log. */
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
   * Announces entries that this node has just committed. A failure does not reach the writer, since
   * the commit stands: the next write or poll announces it again.
   *
   * @param firstSeq the seq of the first of these entries
   */
  synchronized void announceOwn(CommitEvent commit, long firstSeq, LogHead head) {
    try {
      if (firstSeq == latest.seq() + 1) {
        commits.fire(commit);
        latest.learn(head);
      } else {
        // Other nodes committed earlier entries that are not announced yet.
        announceUpTo(head);
      }
    } catch (RuntimeException e) {
      LOG.warnf(e, "Changes from %d on are not announced yet", firstSeq);
    }
  }

  /** Announces the commits of other nodes. Writers do not wait for the query. */
  public void catchUp() {
    announceUpTo(
        jdbc.rows(
                Sql.of(
                    "select seq, label_seq, (select changed_at from change_log l where l.seq = clock.seq) from clock"),
                CommitNotifier::head)
            .get(0));
  }

  private static LogHead head(Row row) {
    return new LogHead(row.integer(1), row.integer(2), row.instant(3));
  }

  private synchronized void announceUpTo(LogHead head) {
    long seq = head.seq();
    long announced = latest.seq();
    while (announced < seq) {
      long next = Math.min(seq, announced + BATCH);
      List<CommitEvent.Item> items =
          jdbc.rows(
              Sql.of(
                  "select type, entity_id, action from change_log where seq > ? and seq <= ?",
                  announced,
                  next),
              row ->
                  new CommitEvent.Item(
                      EntityType.valueOf(row.text(1)), row.text(2), Action.valueOf(row.text(3))));
      commits.fire(new CommitEvent(items));
      announced = next;
    }
    latest.learn(head);
  }
}
