package dev.onrecord.position;

import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Remembers the last edited statements, so that the cache of histories reads only these again. */
@ApplicationScoped
class RecentEdits {

  /** A reader that has missed more reads everything again. */
  private static final int CAPACITY = 256;

  private final UUID[] last = new UUID[CAPACITY];
  private long count;

  /** The number of edits so far. Captured before anything is read, and passed in later. */
  synchronized long count() {
    return count;
  }

  /** The statements edited since then, or empty if there are too many to know. */
  synchronized Optional<Set<UUID>> since(long known) {
    if (count - known > CAPACITY) {
      return Optional.empty();
    }
    Set<UUID> since = new LinkedHashSet<>();
    for (long i = known; i < count; i++) {
      since.add(last[(int) (i % CAPACITY)]);
    }
    return Optional.of(since);
  }

  synchronized void note(@Observes CommitEvent commit) {
    commit
        .of(EntityType.STATEMENT)
        .map(UUID::fromString)
        .forEach(id -> last[(int) (count++ % CAPACITY)] = id);
  }
}
