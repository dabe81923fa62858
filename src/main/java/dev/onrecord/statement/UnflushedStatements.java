package dev.onrecord.statement;

import dev.onrecord.subject.Subject;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements that a transaction has written: no query finds them before a flush. */
@TransactionScoped
class UnflushedStatements {

  private final Map<Words, List<Statement>> byWords = new HashMap<>();

  private record Words(Long speaker, String hash) {}

  void add(Statement statement) {
    byWords
        .computeIfAbsent(
            new Words(statement.speaker.id, statement.wordsHash), words -> new ArrayList<>())
        .add(statement);
  }

  /** What the speaker says in the same words. */
  List<Statement> same(Subject speaker, String wordsHash) {
    return byWords.getOrDefault(new Words(speaker.id, wordsHash), List.of());
  }
}
