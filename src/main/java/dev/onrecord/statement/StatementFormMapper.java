package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.LanguageTag;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectSlug;
import dev.onrecord.subject.SubjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Maps a statement form to a statement by the rules that need no database. */
final class StatementFormMapper {

  /** Finds the subject that a field refers to, or throws a problem for the field. */
  interface SubjectFinder {
    Subject find(String field, SubjectSlug slug, Set<SubjectType> types);
  }

  /**
   * Finds or creates the source that a field of a statement refers to, or throws a problem for the
   * field.
   */
  interface SourceFinder {
    Source find(String field, SourceKey key, Status status, Changes changes);
  }

  /** The resolved parts of a form. */
  record Parts(
      Subject speaker,
      String wordsHash,
      SaidRange said,
      ReplyContexts.Reply reply,
      Status status,
      Withdrawal withdrawal,
      List<About> about,
      List<Appearance> appearances,
      List<UUID> distinctFrom) {}

  private final SubjectFinder subjects;
  private final SourceFinder sources;

  StatementFormMapper(SubjectFinder subjects, SourceFinder sources) {
    this.subjects = subjects;
    this.sources = sources;
  }

  /** Checks that a form does not have the id of another statement. */
  static void checkId(Statement statement, StatementForm form) {
    if (form.id() != null && !form.id().equals(statement.id)) {
      throw Problem.field("id", "never changes after creation; it is " + statement.id);
    }
  }

  /**
   * The status after an edit.
   *
   * @param current null for a new statement
   */
  static Status status(Status current, StatementForm form) {
    Status requested = form.status();
    if (requested == null || requested == current) {
      return current == null ? Status.PUBLISHED : current;
    }
    if (requested == Status.WITHDRAWN) {
      if (form.withdrawal() != null) {
        return requested;
      }
      throw Problem.field("status", "cannot be set to withdrawn by an edit");
    }
    if (current != null && current != Status.DRAFT) {
      throw Problem.field("status", "cannot change back once a statement is published");
    }
    return requested;
  }

  /** Maps about links. */
  List<About> about(StatementForm statement, Subject speaker, Status status, SaidRange said) {
    List<AboutForm> forms = MissingLists.orEmpty(statement.about());
    List<About> links = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      AboutForm form = forms.get(i);
      String field = "about[%d]".formatted(i);
      Subject subject = subjects.find(field + ".subject", form.subject(), Names.anyType());
      if (!seen.add(subject.id)) {
        throw Problem.field(field + ".subject", "is linked twice: " + subject.slug);
      }
      if ((form.stance() == null) != (form.assignedBy() == null)) {
        throw Problem.field(field + ".assignedBy", "must be set together with stance");
      }
      links.add(
          new About(
              subject,
              form.stance(),
              form.assignedBy(),
              speaker.id,
              status,
              statement.said(),
              said.earliest(),
              said.latest()));
    }
    return links;
  }

  /** Maps the appearances of a statement with the given new status. */
  List<Appearance> appearances(List<AppearanceForm> forms, Status status, Changes changes) {
    List<Appearance> appearances = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      appearances.add(
          appearance("appearances[%d].".formatted(i), forms.get(i), appearances, status, changes));
    }
    return appearances;
  }

  /**
   * Maps an appearance.
   *
   * @param prefix the prefix of its fields in problems, such as {@code appearances[0].}
   * @param others the other appearances of the statement
   */
  Appearance appearance(
      String prefix, AppearanceForm form, List<Appearance> others, Status status, Changes changes) {
    String fault = form.selector() == null ? null : form.selector().incompleteness();
    if (fault != null) {
      throw Problem.field(prefix + "selector", fault);
    }
    Source source = sources.find(prefix + "source", form.source(), status, changes);
    if (others.stream().anyMatch(other -> other.source().equals(source))) {
      throw Problem.field(
          ProblemType.DUPLICATE_APPEARANCE, prefix + "source", "already has an appearance");
    }
    if (others.size() == StatementForm.MAX_APPEARANCES) {
      throw Problem.field("appearances", "must have at most " + StatementForm.MAX_APPEARANCES);
    }
    if (form.isPrimary() && others.stream().anyMatch(Appearance::primary)) {
      throw Problem.field(prefix + "primary", "must be true for at most one appearance");
    }
    return new Appearance(source, form.isPrimary(), form.selector());
  }

  /** The ids of the statements that a statement is distinct from. */
  static List<UUID> distinctFrom(UUID self, StatementForm form) {
    List<UUID> ids = MissingLists.orEmpty(form.distinctFrom());
    for (int i = 0; i < ids.size(); i++) {
      String field = "distinctFrom[%d]".formatted(i);
      if (ids.get(i).equals(self)) {
        throw Problem.field(field, "is the statement itself");
      }
      if (ids.indexOf(ids.get(i)) < i) {
        throw Problem.field(field, "is listed twice: " + ids.get(i));
      }
    }
    return ids;
  }

  /** Sets every field of a statement. */
  static void set(Statement statement, StatementForm form, Parts parts) {
    statement.speaker = parts.speaker;
    statement.text = form.text();
    statement.wordsHash = parts.wordsHash;
    statement.language =
        form.language() == null
            ? LanguageTag.UNDETERMINED
            : LanguageTag.Check.canonical(form.language());
    statement.form = form.form();
    statement.said = form.said();
    statement.saidEarliest = parts.said.earliest();
    statement.saidLatest = parts.said.latest();
    statement.saidCertain = form.said().isCertain();
    statement.medium = form.medium();
    statement.venue = form.venue();
    statement.replyTo = parts.reply.statement();
    statement.replySpeaker = parts.reply.speaker();
    statement.replyUrl = parts.reply.url();
    statement.replySummary = parts.reply.summary();
    statement.status = parts.status;
    statement.withdrawal = parts.withdrawal;
    EntityCollections.replace(statement.about, parts.about);
    EntityCollections.replace(statement.appearances, parts.appearances);
    statement.setDistinctFrom(parts.distinctFrom);
  }
}
