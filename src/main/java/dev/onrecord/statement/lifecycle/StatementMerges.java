package dev.onrecord.statement.lifecycle;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.change.RecordTime;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.statement.DuplicateRule;
import dev.onrecord.statement.ReplyContexts;
import dev.onrecord.statement.StatementForm;
import dev.onrecord.statement.StatementKey;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.statement.entity.WithdrawalReason;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Merges statements, and updates statements when subjects are merged. */
@Singleton
class StatementMerges {

  /** The maximum number of statements listed in a problem. */
  private static final int MAX_LISTED = 100;

  private final Statements statements;
  private final ItemWriter<Statement, StatementForm> writer;
  private final LockedStatements locked;
  private final ReplyContexts replies;
  private final DuplicateRule duplicates;
  private final EntityManager entities;
  private final Forms forms;
  private final RecordTime time;

  StatementMerges(
      Statements statements,
      LockedStatements locked,
      ReplyContexts replies,
      DuplicateRule duplicates,
      EntityManager entities,
      Forms forms,
      RecordTime time) {
    this.statements = statements;
    this.writer = statements.writer();
    this.locked = locked;
    this.replies = replies;
    this.duplicates = duplicates;
    this.entities = entities;
    this.forms = forms;
    this.time = time;
  }

  /** Merges a statement into another: it is withdrawn, and the other takes over its parts. */
  Written<RenderedStatement> merge(String id, StatementMergeForm form, String ifMatch) {
    forms.check(form);
    return statements.items().write(changes -> merge(id, form, ifMatch, changes));
  }

  private Statement merge(String id, StatementMergeForm form, String ifMatch, Changes changes) {
    UUID goneId = Ids.parse(id).orElseThrow(() -> writer.missing(id));
    UUID keptId = form.into().id();
    if (keptId.equals(goneId)) {
      throw Problem.field("into", "is the statement itself");
    }
    Map<UUID, Statement> byId = new HashMap<>();
    List<UUID> distinct = locked.idsDistinctFrom(goneId);
    locked
        .of(concat(concat(locked.idsOfReplies(goneId), distinct), List.of(goneId, keptId)))
        .forEach(each -> byId.put(each.id, each));
    Statement gone = byId.get(goneId);
    Statement kept = byId.get(keptId);
    if (gone == null) {
      throw writer.missing(id);
    }
    if (kept == null) {
      throw Problem.field(
          ProblemType.UNKNOWN_STATEMENT, "into", "is not the id of a statement: " + keptId);
    }
    Precondition.of(ifMatch, form.version()).check(gone.version);
    gone.checkPublished();
    kept.checkPublished();
    boolean stancesOfGone = stancesOf(gone, kept, form.stanceOf());
    changes.checkUnderClock(() -> checkNoReply(kept, gone));
    List<About> about =
        Union.bounded(
            Union.about(gone, kept, stancesOfGone), StatementForm.MAX_ABOUT, "links to subjects");
    List<Appearance> appearances =
        Union.bounded(Union.appearances(gone, kept), StatementForm.MAX_APPEARANCES, "appearances");
    List<UUID> distinctFrom =
        Union.bounded(
            Union.distinctFrom(gone, kept), StatementForm.MAX_DISTINCT, "distinct statements");
    writer.edit(
        kept,
        changes,
        () -> {
          EntityCollections.replace(kept.about, about);
          EntityCollections.replace(kept.appearances, appearances);
          kept.setDistinctFrom(distinctFrom);
        });
    for (UUID otherId : distinct) {
      Statement other = byId.get(otherId);
      if (other != null && !other.equals(kept)) {
        writer.edit(
            other, changes, () -> other.setDistinctFrom(Union.moved(other, goneId, keptId)));
      }
    }
    // Queried again, since from here on no reply can be added.
    for (Statement reply : locked.repliesTo(goneId)) {
      writer.edit(
          reply,
          changes,
          () -> {
            reply.replyTo = kept;
            reply.replySpeaker = kept.speaker;
          });
    }
    writer.edit(
        Action.MERGED,
        gone,
        changes,
        () -> {
          gone.setDistinctFrom(Union.without(gone.distinctFrom(), keptId));
          gone.setStatus(
              Status.WITHDRAWN,
              new Withdrawal(WithdrawalReason.DUPLICATE, null, keptId, time.ofEdit(gone)));
        });
    return kept;
  }

  private void checkNoReply(Statement kept, Statement gone) {
    if (replies.leadsTo(kept.id, gone.id)) {
      throw new Problem(
          ProblemType.REPLY_TO_ITSELF,
          "%s replies to %s and would reply to itself.".formatted(kept.id, gone.id));
    }
  }

  private static boolean stancesOf(Statement gone, Statement kept, StatementKey key) {
    if (key != null && !key.id().equals(gone.id) && !key.id().equals(kept.id)) {
      throw Problem.field("stanceOf", "must be %s or %s".formatted(gone.id, kept.id));
    }
    List<Subject> differing = Union.differing(gone, kept);
    if (key == null && !differing.isEmpty()) {
      throw new Problem(
              ProblemType.DIFFERING_STANCES,
              "The two statements have different stances toward %s. Set stanceOf to the one whose stance should win."
                  .formatted(differing.get(0).ref().name()))
          .with("statements", List.of(Statement.path(gone.id), Statement.path(kept.id)))
          .with("subjects", differing.stream().map(Subject::ref).toList());
    }
    return key != null && key.id().equals(gone.id);
  }

  private static List<UUID> concat(List<UUID> ids, List<UUID> more) {
    return Stream.concat(ids.stream(), more.stream()).toList();
  }

  /** Replaces a merged subject with the one kept, in all statements. */
  void move(SubjectMerge merge, Changes changes) {
    List<Statement> mentioning = locked.mentioning(merge.gone());
    checkStances(merge, mentioning);
    refuseDuplicates(merge);
    // Statements of the speaker kept may have been added meanwhile.
    changes.checkUnderClock(() -> refuseDuplicates(merge));
    for (Statement statement : mentioning) {
      writer.edit(
          statement,
          changes,
          () -> {
            statement.speaker = merge.replacement(statement.speaker);
            statement.replySpeaker = merge.replacement(statement.replySpeaker);
            EntityCollections.replace(
                statement.about, Union.about(statement, merge, statement.speaker.id));
          });
    }
    // In replies to a statement, the speaker is only a copy.
    Statement.update(
        "replySpeaker = ?1 where replySpeaker = ?2 and replyTo is not null",
        merge.kept(),
        merge.gone());
    // A loaded statement that still names the subject would fail the flush. Replies may have been
    // edited while this waited for their rows; those not loaded are not locked by anybody.
    entities.unwrap(Session.class).getManagedEntities(Statement.class).stream()
        .filter(Hibernate::isInitialized)
        .filter(loaded -> loaded.replyTo != null && merge.gone().equals(loaded.replySpeaker))
        .toList()
        .forEach(entities::refresh);
  }

  private static void checkStances(SubjectMerge merge, List<Statement> mentioning) {
    if (merge.stanceOf() != null) {
      return;
    }
    List<String> differing =
        mentioning.stream()
            .filter(statement -> Union.differ(statement, merge))
            .map(statement -> Statement.path(statement.id))
            .toList();
    if (!differing.isEmpty()) {
      throw new Problem(
              ProblemType.DIFFERING_STANCES,
              "%d statements have different stances toward the two subjects. Set stanceOf to the one whose stance should win."
                  .formatted(differing.size()))
          .with("statements", differing.stream().limit(MAX_LISTED).toList());
    }
  }

  private void refuseDuplicates(SubjectMerge merge) {
    List<List<String>> pairs =
        duplicates.pairs(merge.gone(), merge.kept(), MAX_LISTED).stream()
            .map(pair -> List.of(Statement.path(pair.one()), Statement.path(pair.other())))
            .toList();
    if (!pairs.isEmpty()) {
      throw new Problem(
              ProblemType.EQUAL_STATEMENTS,
              "The two subjects made the same statements at overlapping dates. Merge these statements first.")
          .with("pairs", pairs);
    }
  }
}
