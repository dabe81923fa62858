package dev.onrecord.position;

import com.github.benmanes.caffeine.cache.Interner;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Stance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads and caches histories: a busy speaker has taken tens of thousands of stances, of which a
 * write changes a few.
 */
@Singleton
class Histories {

  /** The approximate sizes of a stance and of a position without its stances, in bytes. */
  private static final int STANCE_WEIGHT = 120;

  private static final int POSITION_WEIGHT = 200;

  /** The length of a day. Longer dates are rarely shared. */
  private static final int DAY = "2024-07-23".length();

  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final RecentEdits recentEdits;
  private final PositionSubjects subjects;
  private final VersionedCache<Key, History> cache;

  /** Shares dates and readers: the same few strings would take half of the memory of the cache. */
  private final Interner<String> texts = Interner.newWeakInterner();

  private record Key(PositionAxis axis, long id) {}

  Histories(
      Jdbc jdbc,
      LatestSeq latest,
      RecentEdits recentEdits,
      PositionSubjects subjects,
      Caches caches) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.recentEdits = recentEdits;
    this.subjects = subjects;
    this.cache =
        caches.bounded(
            "positions",
            (Key key, History history) ->
                STANCE_WEIGHT * history.size() + POSITION_WEIGHT * history.names().size());
  }

  /** The current history of a speaker, or toward a subject. */
  History of(PositionAxis axis, long id) {
    return cache.get(new Key(axis, id), latest::state, this::load);
  }

  /** The statements edited since, or empty if everything must be read. */
  private Optional<Set<UUID>> edited(History outdated) {
    // If other nodes may have written unnoticed, poll the database, which may be unreachable.
    return outdated == null || outdated.labelSeq() != latest.labelSeq() || !latest.isCurrent()
        ? Optional.empty()
        : recentEdits.since(outdated.edits());
  }

  private History load(Key key, History outdated) {
    // Captured before anything is read: newer edits are only read once more.
    long labelSeq = latest.labelSeq();
    long count = recentEdits.count();
    Optional<Set<UUID>> edited = edited(outdated);
    if (edited.isPresent() && edited.get().isEmpty()) {
      return outdated;
    }
    Map<Long, Position> positions =
        edited.map(some -> outdated.with(some, read(key, some))).orElseGet(() -> readAll(key));
    Map<Long, PositionSubject> names =
        names(key.id, positions.keySet(), edited.isPresent() ? outdated.names() : Map.of());
    return new History(named(key.id, positions, names), names, count, labelSeq);
  }

  /** Subjects merged or deleted between the two queries are left to the next request. */
  private static Map<Long, Position> named(
      long id, Map<Long, Position> positions, Map<Long, PositionSubject> names) {
    if (!names.containsKey(id)) {
      return Map.of();
    }
    if (names.keySet().containsAll(positions.keySet())) {
      return positions;
    }
    // Other threads may be reading the cached one.
    Map<Long, Position> named = new HashMap<>(positions);
    named.keySet().retainAll(names.keySet());
    return named;
  }

  private Map<Long, Position> readAll(Key key) {
    return History.positions(jdbc.rows(Sql.of(key.axis.select(), key.id), this::dated));
  }

  private List<DatedStance> read(Key key, Set<UUID> statements) {
    return jdbc.rows(
        Sql.of(key.axis.select(), key.id)
            .then("and")
            .then(Sql.in("a.statement_id", List.copyOf(statements))),
        this::dated);
  }

  private DatedStance dated(Row row) {
    String assignedBy = row.text(3);
    String said = row.text(4);
    return new DatedStance(
        row.integer(1),
        Stance.valueOf(row.text(2)),
        assignedBy == null ? null : texts.intern(assignedBy),
        said.length() > DAY ? said : texts.intern(said),
        row.integer(5),
        row.integer(6),
        row.uuid(7));
  }

  private Map<Long, PositionSubject> names(
      long id, Collection<Long> others, Map<Long, PositionSubject> known) {
    Set<Long> missing = new HashSet<>(others);
    missing.add(id);
    missing.removeAll(known.keySet());
    if (missing.isEmpty()) {
      return known;
    }
    Map<Long, PositionSubject> names = new HashMap<>(known);
    names.putAll(subjects.of(missing));
    return names;
  }
}
