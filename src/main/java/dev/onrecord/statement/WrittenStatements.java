package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.change.DryRun;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.platform.sql.ParameterLists;
import dev.onrecord.platform.sql.WriteConflict;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Statements that this transaction has written but not flushed, by speaker and words. No query
 * finds them as they are now. After a bulk load, also knows words that nobody has said.
 */
@TransactionScoped
class WrittenStatements {

  private static final int BATCH = 200;

  private final Map<Key, Set<Statement>> written = new HashMap<>();
  private final Set<UUID> ids = new HashSet<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final Set<String> absentWords = new HashSet<>();

  private record Key(Long speaker, String wordsHash) {}

  /** The hash of a text's words, computed once for each text of the transaction. */
  String hash(String text) {
    return hashes.computeIfAbsent(text, Wording::hash);
  }

  /** Loads in bulk which words are in the database. */
  void load(Collection<String> wordsHashes) {
    absentWords.addAll(wordsHashes);
    Statement.getEntityManager()
        .createQuery(
            "select s.wordsHash from Statement s where s.wordsHash in :words", String.class)
        .setParameter("words", wordsHashes)
        .getResultList()
        .forEach(absentWords::remove);
  }

  /** Whether the database had no statement with these words when they were loaded. */
  boolean isKnownAbsent(String wordsHash) {
    return absentWords.contains(wordsHash);
  }

  /** Starts again if another transaction has committed a duplicate since this one looked. */
  private void checkUnderClock() {
    List<String> hashes = written.keySet().stream().map(Key::wordsHash).distinct().toList();
    for (List<String> batch : ParameterLists.batches(hashes, BATCH)) {
      boolean isLost =
          KeyQuery.of(
                  Statement.getEntityManager(),
                  "select s.id, s.speaker.id, s.wordsHash, s.saidEarliest, s.saidLatest, s.distinctIds from Statement s"
                      + " where s.wordsHash in :keys and s.status <> dev.onrecord.statement.entity.Status.WITHDRAWN",
                  StoredWords.class,
                  batch)
              .getResultList()
              .stream()
              .filter(stored -> !ids.contains(stored.id()))
              .anyMatch(
                  stored ->
                      with(stored.speakerId(), stored.wordsHash()).stream()
                          .anyMatch(stored::isDuplicateOf));
      if (isLost) {
        throw new WriteConflict.LostRace();
      }
    }
  }

  void clear(@Observes DryRun.Flushed flushed) {
    written.clear();
    ids.clear();
    absentWords.clear();
    hashes.clear();
  }

  void add(Statement statement, Changes changes) {
    if (written.isEmpty()) {
      changes.checkUnderClock(this::checkUnderClock);
    }
    written
        .computeIfAbsent(
            new Key(statement.speaker.id, statement.wordsHash), key -> new LinkedHashSet<>())
        .add(statement);
    ids.add(statement.id);
  }

  /**
   * The written statements that had these speaker and words at some time in this transaction. A
   * later edit may have changed them.
   */
  Set<Statement> with(Subject speaker, String wordsHash) {
    return with(speaker.id, wordsHash);
  }

  private Set<Statement> with(Long speaker, String wordsHash) {
    return written.getOrDefault(new Key(speaker, wordsHash), Set.of());
  }

  /** Whether the transaction has written the statement, so that the database has an older one. */
  boolean contains(UUID id) {
    return ids.contains(id);
  }

  int size() {
    return ids.size();
  }
}
