package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One entry of the append-only log. */
@Entity
@Table(name = "change_log")
public class Change extends PanacheEntityBase {

  /** Its place in the log: without gaps, in the order of commits. */
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

  /** The entity after the change, in the import format; null once it is deleted. */
  public String entity;

  /**
   * Whether it concerns a draft, or a source of drafts alone, of which only editors are shown more
   * than that it is there.
   */
  public boolean hidden;

  /** Whether what stood here was erased later. */
  boolean redacted;

  /** Why the item was erased; null where it was not. */
  public String reason;

  /** When an entry was written; null where there is none. */
  static Instant timeOf(long seq) {
    return getEntityManager()
        .createQuery("select c.at from Change c where c.seq = :seq", Instant.class)
        .setParameter("seq", seq)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
