package dev.onrecord.statement.entity;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.source.Source;
import dev.onrecord.subject.Subject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Locks statements until the transaction ends. */
@Singleton
public class LockedStatements {

  /**
   * The maximum number of statements that one request edits, in addition to the one that it names.
   */
  private static final int MAX_MOVED = 10_000;

  private final EntityManager entities;
  private final StatementLoader loader;

  LockedStatements(EntityManager entities, StatementLoader loader) {
    this.entities = entities;
    this.loader = loader;
  }

  /** Locks the statements with the given ids, if they exist. */
  public List<Statement> of(Collection<UUID> ids) {
    return KeyQuery.lock(
        entities,
        "from Statement s where s.id in :keys order by s.id",
        Statement.class,
        ids.stream().distinct().sorted().toList(),
        loader::load);
  }

  /** Locks the statements that mention a subject. */
  public List<Statement> mentioning(Subject subject) {
    Set<UUID> ids = new HashSet<>();
    for (String where :
        List.of(
            "s where s.speaker.id = :id",
            "s where s.replySpeaker.id = :id and s.replyTo is null",
            "s join s.about a where a.subject.id = :id")) {
      ids.addAll(ids(where, subject.id));
    }
    return of(ids);
  }

  /** Locks the statements that appear in a source. */
  public List<Statement> appearingIn(Source source) {
    return of(ids("s join s.appearances p where p.source.id = :id", source.id));
  }

  /** Locks the replies to a statement. */
  public List<Statement> repliesTo(UUID id) {
    return of(idsOfReplies(id));
  }

  /** The ids of the replies to a statement, if one request may edit that many. */
  public List<UUID> idsOfReplies(UUID id) {
    if (Statement.repliesTo(id) > MAX_MOVED) {
      throw new Problem(
          ProblemType.MERGE_TOO_LARGE,
          "The merge is too large: more than %d statements reply to %s.".formatted(MAX_MOVED, id));
    }
    return ids("s where s.replyTo.id = :id", id);
  }

  /** Locks the statements superseded by a statement. */
  public List<Statement> supersededBy(UUID id) {
    return of(ids("s where s.withdrawal.supersededBy = :id", id));
  }

  /** The ids of statements by the same speaker that are declared distinct from a statement. */
  public List<UUID> idsDistinctFrom(UUID id) {
    return entities
        .createQuery(
            "select s.id from Statement s join Statement o on o.speaker = s.speaker"
                + " where o.id = :id and s.distinctIds like :like",
            UUID.class)
        .setParameter("id", id)
        .setParameter("like", "%" + id + "%")
        .getResultList();
  }

  private List<UUID> ids(String where, Object id) {
    return entities
        .createQuery("select s.id from Statement " + where, UUID.class)
        .setParameter("id", id)
        .getResultList();
  }
}
