package dev.onrecord.statement;

import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import java.util.UUID;

/**
 * What decides whether a statement in the database, which is not withdrawn, is a duplicate of
 * another one.
 *
 * @param distinctIds the ids of statements that it is distinct from; null if there are none
 */
record StoredWords(
    UUID id,
    long speakerId,
    String wordsHash,
    long saidEarliest,
    long saidLatest,
    String distinctIds) {

  boolean isDuplicateOf(Statement statement) {
    return !id.equals(statement.id)
        && statement.status != Status.WITHDRAWN
        && speakerId == statement.speaker.id
        && wordsHash.equals(statement.wordsHash)
        && new SaidRange(saidEarliest, saidLatest).overlaps(statement)
        && !statement.distinctFrom().contains(id)
        && (distinctIds == null || !distinctIds.contains(statement.address()));
  }
}
