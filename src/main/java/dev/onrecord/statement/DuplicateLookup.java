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
 * What a transaction knows of who said which words: what it has written, which no query finds
 * before it is flushed, and which words nobody has said, where it has asked for many at once.
 */
@TransactionScoped
class DuplicateLookup {

  private final Map<Said, List<Statement>> written = new HashMap<>();
  private final Set<Long> lockedSpeakers = new HashSet<>();
  private final Set<String> unsaid = new HashSet<>();

  private record Said(Long speaker, String wordsHash) {}

  /**
   * Asks for many at once.
   *
   * @param speakers whom the transaction holds: nobody else adds to what they have said
   */
  void ask(List<Subject> speakers, Collection<String> wordsHashes) {
    speakers.forEach(speaker -> lockedSpeakers.add(speaker.id));
    unsaid.addAll(wordsHashes);
    Statement.getEntityManager()
        .createQuery(
            "select s.wordsHash from Statement s where s.wordsHash in :words", String.class)
        .setParameter("words", wordsHashes)
        .getResultList()
        .forEach(unsaid::remove);
  }

  /** Whether it is known that the database has no such words of the speaker. */
  boolean unsaid(Subject speaker, String wordsHash) {
    return lockedSpeakers.contains(speaker.id) && unsaid.contains(wordsHash);
  }

  void forget(@Observes DryRun.Flushed flushed) {
    written.clear();
    lockedSpeakers.clear();
    unsaid.clear();
  }

  void add(Statement statement) {
    written
        .computeIfAbsent(
            new Said(statement.speaker.id, statement.wordsHash), said -> new ArrayList<>())
        .add(statement);
  }

  /** What the transaction has written of a speaker's statements in these words. */
  List<Statement> written(Subject speaker, String wordsHash) {
    return written.getOrDefault(new Said(speaker.id, wordsHash), List.of());
  }
}
