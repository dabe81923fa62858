package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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
