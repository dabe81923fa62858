package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** Base class of all items: a version, and the times of recording and last edit. */
@MappedSuperclass
public abstract class VersionedEntity extends PanacheEntityBase {

  @Version public int version = 1;

  public Instant recordedAt;

  public Instant updatedAt;

  /** The id in its URL: the slug of a subject, the id of anything else. */
  public abstract String address();

  /** Whether only editors may see it. */
  public boolean isHidden() {
    return false;
  }
}
