package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An entry of the append-only log. */
@Entity
@Table(name = "change_log")
public class Change extends PanacheEntityBase {

  /** The position in the log: gap-free, in commit order. */
  @Id public long seq;

  @Column(name = "changed_at")
  public Instant at;

  public String actor;

  @Enumerated(EnumType.STRING)
  public Action action;

  @Enumerated(EnumType.STRING)
  public EntityType type;

  /** The slug of a subject, the id of anything else. */
  public String entityId;

  /** The entity after the change, in the import format; null after a deletion. */
  public String entity;

  /**
   * Whether the entry is about a draft or a source that only drafts report. Only editors see its
   * content.
   */
  public boolean hidden;

  /** Whether the content was erased later. */
  boolean redacted;

  /** Why the item was erased, or null. */
  public String reason;

  /** Of all the content above; see {@link EntryChecksum}. */
  int checksum;

  /** Erases the content of an item from every entry of it. */
  public static void erase(EntityType type, String entityId) {
    // Without the content, which is long: it is erased unread.
    List<LogEntry> erased =
        getEntityManager()
            .createQuery(
                "select c.seq, c.at, c.actor, c.action, c.hidden, c.reason from Change c"
                    + " where c.type = :type and c.entityId = :id",
                Object[].class)
            .setParameter("type", type)
            .setParameter("id", entityId)
            .getResultStream()
            .map(
                row ->
                    new LogEntry(
                        (Long) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (Action) row[3],
                        type,
                        entityId,
                        null,
                        (Boolean) row[4],
                        true,
                        (String) row[5]))
            .toList();
    erased.forEach(
        entry ->
            update(
                "entity = null, redacted = true, checksum = ?1 where seq = ?2",
                entry.checksum(),
                entry.seq()));
  }

  /** Sets the checksum of what the entry says now. */
  void seal() {
    checksum =
        new LogEntry(seq, at, actor, action, type, entityId, entity, hidden, redacted, reason)
            .checksum();
  }

  /** When an entry was written, or null if it does not exist. */
  static Instant timeOf(long seq) {
    return getEntityManager()
        .createQuery("select c.at from Change c where c.seq = :seq", Instant.class)
        .setParameter("seq", seq)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
