package dev.onrecord.position;

import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The statements that were written last, so that who holds stances in memory need only read these
 * again.
 */
@ApplicationScoped
class RecentEdits {

  /** Whoever has missed more reads everything again. */
  private static final int KEPT = 256;

  private final UUID[] last = new UUID[KEPT];
  private long count;

  /** How many there were. To be asked before anything is read, and given back later. */
  synchronized long count() {
    return count;
  }

  /** The statements that were written since; nothing where these are too many to be known. */
  synchronized Optional<Set<UUID>> since(long known) {
    if (count - known > KEPT) {
      return Optional.empty();
    }
    Set<UUID> since = new LinkedHashSet<>();
    for (long i = known; i < count; i++) {
      since.add(last[(int) (i % KEPT)]);
    }
    return Optional.of(since);
  }

  synchronized void note(@Observes CommitEvent commit) {
    commit
        .of(EntityType.STATEMENT)
        .map(UUID::fromString)
        .forEach(id -> last[(int) (count++ % KEPT)] = id);
  }
}
