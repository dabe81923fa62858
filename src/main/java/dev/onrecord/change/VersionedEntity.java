package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What everything in the record has: a version, and when it came in and was last edited. */
@MappedSuperclass
public abstract class VersionedEntity extends PanacheEntityBase {

  @Version public int version = 1;

  public Instant recordedAt;

  public Instant updatedAt;
}
