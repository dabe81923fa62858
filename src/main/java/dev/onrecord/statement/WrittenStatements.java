package dev.onrecord.statement;

import dev.onrecord.change.DryRun;
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

  private final Map<Key, Set<Statement>> written = new HashMap<>();
  private final Set<UUID> ids = new HashSet<>();
  private final Set<Long> lockedSpeakers = new HashSet<>();
  private final Set<String> absentWords = new HashSet<>();

  private record Key(Long speaker, String wordsHash) {}

  /**
   * Loads in bulk which words are in the database.
   *
   * @param speakers locked by the transaction, so that no other transaction adds statements by them
   */
  void load(List<Subject> speakers, Collection<String> wordsHashes) {
    speakers.forEach(speaker -> lockedSpeakers.add(speaker.id));
    absentWords.addAll(wordsHashes);
    Statement.getEntityManager()
        .createQuery(
            "select s.wordsHash from Statement s where s.wordsHash in :words", String.class)
        .setParameter("words", wordsHashes)
        .getResultList()
        .forEach(absentWords::remove);
  }

  /** Whether the database certainly has no statement by the speaker with these words. */
  boolean isKnownAbsent(Subject speaker, String wordsHash) {
    return lockedSpeakers.contains(speaker.id) && absentWords.contains(wordsHash);
  }

  void clear(@Observes DryRun.Flushed flushed) {
    written.clear();
    ids.clear();
    lockedSpeakers.clear();
    absentWords.clear();
  }

  void add(Statement statement) {
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
    return written.getOrDefault(new Key(speaker.id, wordsHash), Set.of());
  }

  /** Whether the transaction has written the statement, so that the database has an older one. */
  boolean contains(UUID id) {
    return ids.contains(id);
  }

  int size() {
    return ids.size();
  }
}
