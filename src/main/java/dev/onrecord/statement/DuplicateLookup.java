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
 * Knows, within a transaction, who said which words: statements that it has written but not
 * flushed, which no query finds, and, after a bulk load, words that nobody has said.
 */
@TransactionScoped
class DuplicateLookup {

  private final Map<Key, List<Statement>> written = new HashMap<>();
  private final Set<Long> lockedSpeakers = new HashSet<>();
  private final Set<String> unsaid = new HashSet<>();

  private record Key(Long speaker, String wordsHash) {}

  /**
   * Loads in bulk which words are in the database.
   *
   * @param speakers locked by the transaction, so that no other adds statements of theirs
   */
  void load(List<Subject> speakers, Collection<String> wordsHashes) {
    speakers.forEach(speaker -> lockedSpeakers.add(speaker.id));
    unsaid.addAll(wordsHashes);
    Statement.getEntityManager()
        .createQuery(
            "select s.wordsHash from Statement s where s.wordsHash in :words", String.class)
        .setParameter("words", wordsHashes)
        .getResultList()
        .forEach(unsaid::remove);
  }

  /** Whether the database is known to have no statement of the speaker with these words. */
  boolean unsaid(Subject speaker, String wordsHash) {
    return lockedSpeakers.contains(speaker.id) && unsaid.contains(wordsHash);
  }

  void clear(@Observes DryRun.Flushed flushed) {
    written.clear();
    lockedSpeakers.clear();
    unsaid.clear();
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
