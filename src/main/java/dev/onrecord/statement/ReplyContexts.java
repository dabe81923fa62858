package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Resolves what statements reply to: another statement or a post, but never themselves, directly or
 * indirectly.
 */
@Singleton
public class ReplyContexts {

  private final EntityManager entities;

  ReplyContexts(EntityManager entities) {
    this.entities = entities;
  }

  /** A resolved reply context; any part may be null. */
  record Reply(Statement statement, Subject speaker, String url, String summary) {}

  /** Resolves and validates a form. */
  Reply resolve(Status status, ReplyContextForm context, Changes changes) {
    if (context == null) {
      return new Reply(null, null, null, null);
    }
    if (context.statement() != null) {
      if (context.url() != null || context.summary() != null) {
        throw Problem.field(
            "replyContext", "must not have a url or summary in addition to a statement");
      }
      Statement answered = answered(status, context.statement().id(), changes);
      return new Reply(answered, answered.speaker, null, null);
    }
    if (context.speaker() == null && context.url() == null && context.summary() == null) {
      throw Problem.field(
          "replyContext", "must have a statement, or the speaker, url or summary of a post");
    }
    Subject speaker =
        SubjectLookup.find("replyContext.speaker", context.speaker(), Names.speakers());
    return new Reply(null, speaker, context.url(), context.summary());
  }

  /** Finds the statement replied to and locks it, since the reply repeats its speaker. */
  private static Statement answered(Status status, UUID id, Changes changes) {
    String field = "replyContext.statement";
    Statement answered =
        changes.created(EntityType.STATEMENT, id.toString())
            ? Statement.findById(id)
            : Statement.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (answered == null) {
      throw Problem.field(
          ProblemType.UNKNOWN_STATEMENT, field, "is not the id of a statement: " + id);
    }
    if (answered.status == Status.DRAFT && status != Status.DRAFT) {
      throw Problem.field(field, "is a draft, to which only a draft can reply");
    }
    return answered;
  }

  /** Refuses a reply if its chain of replies leads back to the statement itself. */
  void checkNoCycle(UUID self, UUID answered, Changes changes) {
    UnaryOperator<UUID> answers =
        id -> changes.changed(EntityType.STATEMENT, id.toString()) ? unwritten(id) : answeredBy(id);
    if (leadsTo(answered, self, answers)) {
      throw Problem.field("replyContext.statement", "is the statement itself or a reply to it");
    }
  }

  /** Whether a statement is, or directly or indirectly replies to, another. */
  public boolean leadsTo(UUID statement, UUID other) {
    return leadsTo(statement, other, this::answeredBy);
  }

  private static boolean leadsTo(UUID statement, UUID other, UnaryOperator<UUID> answered) {
    Set<UUID> seen = new HashSet<>();
    for (UUID earlier = statement;
        earlier != null && seen.add(earlier);
        earlier = answered.apply(earlier)) {
      if (earlier.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** What a statement edited by this transaction, but not flushed, replies to. */
  private static UUID unwritten(UUID id) {
    Statement answered = Statement.<Statement>findById(id).replyTo;
    return answered == null ? null : answered.key();
  }

  private UUID answeredBy(UUID id) {
    List<UUID> answered =
        entities
            .createQuery("select s.replyTo.id from Statement s where s.id = :id", UUID.class)
            .setParameter("id", id)
            .getResultList();
    return answered.isEmpty() ? null : answered.get(0);
  }
}
