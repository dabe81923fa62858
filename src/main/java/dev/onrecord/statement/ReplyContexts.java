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

/** What statements answer: another statement or a post, and never themselves. */
@Singleton
public class ReplyContexts {

  private final EntityManager entities;

  ReplyContexts(EntityManager entities) {
    this.entities = entities;
  }

  /** What is answered; each of it may be null. */
  record Reply(Statement statement, Subject speaker, String url, String summary) {}

  /** What a form says, by the rules of the record. */
  Reply read(Status status, ReplyContextForm context, Changes changes) {
    if (context == null) {
      return new Reply(null, null, null, null);
    }
    if (context.statement() != null) {
      if (context.url() != null || context.summary() != null) {
        throw Problem.field(
            "replyContext", "names a statement, and so takes neither url nor summary");
      }
      Statement answered = answered(status, context.statement().id(), changes);
      return new Reply(answered, answered.speaker, null, null);
    }
    if (context.speaker() == null && context.url() == null && context.summary() == null) {
      throw Problem.field(
          "replyContext",
          "must say what is answered: a statement, or speaker, url or summary of a post");
    }
    Subject speaker =
        SubjectLookup.find("replyContext.speaker", context.speaker(), Names.speakers());
    return new Reply(null, speaker, context.url(), context.summary());
  }

  /** Held until the transaction ends, since the reply repeats who said it. */
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
      throw Problem.field(field, "is a draft, which only a draft can answer");
    }
    return answered;
  }

  /** Refuses an answer that leads back to the statement that gives it. */
  void refuseCircle(UUID self, UUID answered, Changes changes) {
    UnaryOperator<UUID> answers =
        id -> changes.has(EntityType.STATEMENT, id.toString()) ? unwritten(id) : answeredBy(id);
    if (leadsTo(answered, self, answers)) {
      throw Problem.field("replyContext.statement", "is the statement itself, or answers it");
    }
  }

  /** Whether a statement is another one, or answers it at however many removes. */
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

  /** What a statement answers that this transaction has edited, of which no query tells yet. */
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
