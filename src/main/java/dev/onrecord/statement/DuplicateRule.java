package dev.onrecord.statement;

import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.Subject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Decides when two statements are duplicates: same speaker, same words, overlapping dates, neither
 * withdrawn, and neither declared distinct from the other. A field that is added here goes into
 * {@link Content} and all three methods, into {@link WrittenStatements} and into docs/writing.md.
 */
@Singleton
public class DuplicateRule {

  private final EntityManager entities;

  DuplicateRule(EntityManager entities) {
    this.entities = entities;
  }

  /** Stands for the id of a statement that has none yet, and is in no list of ids. */
  private static final UUID NO_ID = new UUID(0, 0);

  /**
   * What the rule compares of a statement that is not withdrawn.
   *
   * @param id null if it has none yet
   */
  record Content(
      UUID id, List<UUID> distinctFrom, Subject speaker, String wordsHash, SaidRange said) {

    static Content of(Statement statement) {
      return new Content(
          statement.id,
          statement.distinctFrom(),
          statement.speaker,
          statement.wordsHash,
          new SaidRange(statement.saidEarliest, statement.saidLatest));
    }

    private boolean isDistinctFrom(Statement other) {
      return distinctFrom.contains(other.id) || id != null && other.distinctFrom().contains(id);
    }
  }

  /** A statement of each of two speakers, with the same words at overlapping dates. */
  public record Pair(UUID one, UUID other) {}

  /** Whether a loaded statement has the content. */
  static boolean has(Statement statement, Content content) {
    return statement.status != Status.WITHDRAWN
        && statement.speaker.id.equals(content.speaker.id)
        && statement.wordsHash.equals(content.wordsHash)
        && content.said.overlaps(statement)
        && !content.isDistinctFrom(statement);
  }

  /** The statements in the database that have the content, up to a limit. */
  List<UUID> stored(Content content, int limit) {
    return entities
        .createQuery(
            "select s.id from Statement s where s.status <> :withdrawn and s.speaker = :speaker and s.wordsHash = :words"
                + " and s.saidEarliest <= :latest and s.saidLatest >= :earliest and s.id not in :distinct"
                + " and (s.distinctIds is null or s.distinctIds not like :id)",
            UUID.class)
        .setParameter("withdrawn", Status.WITHDRAWN)
        .setParameter("speaker", content.speaker)
        .setParameter("words", content.wordsHash)
        .setParameter("latest", content.said.latest())
        .setParameter("earliest", content.said.earliest())
        .setParameter(
            "distinct", content.distinctFrom.isEmpty() ? List.of(NO_ID) : content.distinctFrom)
        .setParameter("id", "%" + (content.id == null ? NO_ID : content.id) + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  /** The statements in the database that would be duplicates if two speakers were one. */
  public List<Pair> pairs(Subject one, Subject other, int limit) {
    return entities
        .createQuery(
            "select s.id, o.id from Statement s, Statement o where s.status <> :withdrawn and o.status <> :withdrawn"
                + " and s.speaker = :one and o.speaker = :other and s.wordsHash = o.wordsHash"
                + " and s.saidEarliest <= o.saidLatest and s.saidLatest >= o.saidEarliest"
                + " and (s.distinctIds is null or s.distinctIds not like concat('%', cast(o.id as string), '%'))"
                + " and (o.distinctIds is null or o.distinctIds not like concat('%', cast(s.id as string), '%'))"
                + " order by s.id, o.id",
            Pair.class)
        .setParameter("withdrawn", Status.WITHDRAWN)
        .setParameter("one", one)
        .setParameter("other", other)
        .setMaxResults(limit)
        .getResultList();
  }
}
