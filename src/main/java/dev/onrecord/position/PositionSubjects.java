package dev.onrecord.position;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.ParameterLists;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and caches subjects as positions show them: the same ones are in thousands of histories.
 */
@Singleton
class PositionSubjects {

  /** The approximate size of a subject without its texts, in bytes. */
  private static final int WEIGHT = 400;

  /** The number of subjects per query. */
  private static final int BATCH = 1_000;

  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final VersionedCache<Long, PositionSubject> cache;

  PositionSubjects(Jdbc jdbc, LatestSeq latest, Caches caches) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.cache = caches.bounded("subjects", (id, subject) -> weight(subject));
  }

  private static int weight(PositionSubject subject) {
    int characters =
        2 * subject.ref().name().length()
            + (subject.proposition() == null ? 0 : subject.proposition().length());
    return WEIGHT + 2 * characters;
  }

  /** The subjects that exist, by id. */
  Map<Long, PositionSubject> of(Collection<Long> ids) {
    return cache.getAll(ids, id -> latest.labelState(), this::read);
  }

  private Map<Long, PositionSubject> read(Collection<Long> ids) {
    Map<Long, PositionSubject> found = new HashMap<>();
    for (List<Long> batch : ParameterLists.batches(List.copyOf(ids), BATCH)) {
      jdbc.rows(
              Sql.of("select " + PositionSubject.COLUMNS + " from subject where")
                  .then(Sql.in("id", batch)),
              PositionSubject::read)
          .forEach(subject -> found.put(subject.id(), subject));
    }
    return found;
  }
}
