package dev.onrecord.statement;

import dev.onrecord.change.DryRun;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds duplicates within a transaction. Remembers statements that it has written but not flushed,
 * which no query finds, and, after a bulk load, words that nobody has said.
 */
@TransactionScoped
class DuplicateLookup {

  private final Map<Key, List<Statement>> written = new HashMap<>();
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
    lockedSpeakers.clear();
    absentWords.clear();
  }

  void add(Statement statement) {
    written
        .computeIfAbsent(
            new Key(statement.speaker.id, statement.wordsHash), said -> new ArrayList<>())
        .add(statement);
  }

  /** The statements of a speaker with these words that the transaction has written. */
  List<Statement> written(Subject speaker, String wordsHash) {
    return written.getOrDefault(new Key(speaker.id, wordsHash), List.of());
  }
}
