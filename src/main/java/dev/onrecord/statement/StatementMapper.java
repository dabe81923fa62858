package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.change.RecordTime;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceForm;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectSlug;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Sets the fields of a statement from a form and enforces the rules that need the database. */
@Singleton
public class StatementMapper {

  private final Sources sources;
  private final DuplicateRule duplicates;
  private final WrittenStatements written;
  private final ReplyContexts replies;
  private final WithdrawalRules withdrawals;
  private final RecordTime time;
  private final StatementFormMapper mapper =
      new StatementFormMapper(SubjectLookup::find, this::source);

  StatementMapper(
      Sources sources,
      DuplicateRule duplicates,
      WrittenStatements written,
      ReplyContexts replies,
      WithdrawalRules withdrawals,
      RecordTime time) {
    this.sources = sources;
    this.duplicates = duplicates;
    this.written = written;
    this.replies = replies;
    this.withdrawals = withdrawals;
    this.time = time;
  }

  void fill(Statement statement, StatementForm form, Changes changes) {
    StatementFormMapper.checkId(statement, form);
    // Queries come first, so that a refusal leaves the statement unchanged.
    Subject speaker = SubjectLookup.find("speaker", form.speaker(), Names.speakers());
    boolean isNew = statement.speaker == null;
    Status status = StatementFormMapper.status(statement.status, form);
    Withdrawal withdrawal = withdrawals.imported(statement, status, form.withdrawal());
    SaidRange said = SaidRange.of(form.said(), statement.recordedAt);
    List<UUID> distinctFrom = StatementFormMapper.distinctFrom(statement.id, form);
    String wordsHash = written.hash(form.text());
    if (status != Status.WITHDRAWN) {
      refuseDuplicate(
          new DuplicateRule.Content(statement.id, distinctFrom, speaker, wordsHash, said));
    }
    ReplyContexts.Reply reply = replies.resolve(status, form.replyContext(), changes);
    List<About> about = mapper.about(form, speaker, status, said);
    List<Appearance> appearances = mapper.appearances(form.appearances(), status, changes);
    if (!isNew && reply.statement() != null && !reply.statement().equals(statement.replyTo)) {
      changes.checkUnderClock(
          () -> replies.checkNoCycle(statement.id, reply.statement().key(), changes));
    }
    if (!isNew && !statement.speaker.id.equals(speaker.id)) {
      Runnable copy =
          () -> Statement.update("replySpeaker = ?1 where replyTo.id = ?2", speaker, statement.id);
      // Locks the replies before the clock, then reaches those that this transaction writes.
      copy.run();
      changes.updateAfterFlush(copy);
    }

    StatementFormMapper.set(
        statement,
        form,
        new StatementFormMapper.Parts(
            speaker, wordsHash, said, reply, status, withdrawal, about, appearances, distinctFrom));
    written.add(statement, changes);
  }

  /** Loads in bulk what filling the statements needs. */
  void lookUp(List<StatementForm> forms) {
    written.load(forms.stream().map(form -> written.hash(form.text())).toList());
    SubjectLookup.load(forms.stream().flatMap(StatementMapper::mentioned));
    Sources.load(
        forms.stream()
            .flatMap(form -> form.appearances().stream())
            .map(appearance -> appearance.source().id())
            .filter(Objects::nonNull)
            .toList());
    Statement.find(
            "id in ?1 order by id",
            forms.stream()
                .map(StatementForm::replyContext)
                .filter(context -> context != null && context.statement() != null)
                .map(context -> context.statement().id())
                .toList())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private static Stream<SubjectSlug> mentioned(StatementForm form) {
    Stream<SubjectSlug> mentioned =
        Stream.concat(
            Stream.of(form.speaker()),
            MissingLists.orEmpty(form.about()).stream().map(AboutForm::subject));
    return form.replyContext() == null
        ? mentioned
        : Stream.concat(mentioned, Stream.of(form.replyContext()).map(ReplyContextForm::speaker));
  }

  /** Reinstates a withdrawn statement unless a duplicate was added since. */
  public void reinstate(Statement statement, Changes changes) {
    refuseDuplicate(DuplicateRule.Content.of(statement));
    statement.setStatus(Status.PUBLISHED, null);
    written.add(statement, changes);
  }

  /**
   * The form, after finding or creating its inline sources.
   *
   * @param current the existing statement, or null. An inline source without a URL that agrees with
   *     one of its sources is that one
   * @param draft whether the statement is a draft
   */
  StatementForm withSources(StatementForm form, Statement current, boolean draft, Changes changes) {
    List<AppearanceForm> appearances = new ArrayList<>();
    for (int i = 0; i < form.appearances().size(); i++) {
      AppearanceForm appearance = form.appearances().get(i);
      SourceForm inline = appearance.source().inline();
      if (inline == null) {
        appearances.add(appearance);
      } else {
        try {
          Optional<Source> known = current == null ? Optional.empty() : reported(current, inline);
          appearances.add(
              appearance.in(
                  known.orElseGet(() -> sources.findLikeOrCreate(inline, draft, changes)).id));
        } catch (Problem problem) {
          throw problem.within("appearances[%d].source".formatted(i));
        }
      }
    }
    return form.with(appearances);
  }

  private static Optional<Source> reported(Statement statement, SourceForm inline) {
    return statement.appearances.stream()
        .map(Appearance::source)
        .filter(inline::agreesWith)
        .findFirst();
  }

  /** The existing statement with the content of a form without an id, or null. */
  Statement findDuplicate(StatementForm form, Changes changes) {
    if (form.withdrawal() != null) {
      throw Problem.field("id", "is required for a withdrawn statement, which may not be unique");
    }
    Subject speaker = SubjectLookup.find("speaker", form.speaker(), Names.speakers());
    // A new statement would be bounded by the same time.
    Instant recordedAt = form.recordedAt() == null ? time.now() : form.recordedAt();
    SaidRange said = SaidRange.of(form.said(), recordedAt);
    return duplicatesOf(
            new DuplicateRule.Content(
                null,
                MissingLists.orEmpty(form.distinctFrom()),
                speaker,
                written.hash(form.text()),
                said))
        .min(Comparator.naturalOrder())
        .map(id -> Statement.<Statement>findById(id))
        .orElse(null);
  }

  /** The ids of statements that have the content after what this transaction has written. */
  private Stream<UUID> duplicatesOf(DuplicateRule.Content content) {
    Stream<UUID> unflushed =
        written.with(content.speaker(), content.wordsHash()).stream()
            .filter(statement -> DuplicateRule.has(statement, content))
            .map(statement -> statement.id);
    if (written.isKnownAbsent(content.wordsHash())) {
      return unflushed;
    }
    // Two are enough, since one may be the statement itself, beside those that are outdated.
    Stream<UUID> stored =
        duplicates.stored(content, 2 + written.size()).stream().filter(id -> !written.contains(id));
    return Stream.concat(unflushed, stored);
  }

  /**
   * Checks that the statements that a form is distinct from exist.
   *
   * @param known those that need not exist any more
   */
  static void checkDistinct(StatementForm form, List<UUID> known) {
    List<UUID> ids = MissingLists.orEmpty(form.distinctFrom());
    for (int i = 0; i < ids.size(); i++) {
      if (!known.contains(ids.get(i)) && Statement.findById(ids.get(i)) == null) {
        throw Problem.field(
            ProblemType.UNKNOWN_STATEMENT,
            "distinctFrom[%d]".formatted(i),
            "is not the id of a statement: " + ids.get(i));
      }
    }
  }

  private void refuseDuplicate(DuplicateRule.Content content) {
    duplicatesOf(content)
        .filter(id -> !id.equals(content.id()))
        .min(Comparator.naturalOrder())
        .ifPresent(
            existing -> {
              throw new Problem(
                      ProblemType.DUPLICATE_STATEMENT,
                      "The speaker has a statement with the same words and an overlapping date. Add a new source for it as"
                          + " an appearance. If this is another statement, set distinctFrom.")
                  .with("existing", Statement.path(existing))
                  .with("appearances", Statement.path(existing) + "/appearances");
            });
  }

  /** Maps an appearance. An unknown inline source is created. */
  Appearance appearance(AppearanceForm form, Statement statement, Changes changes) {
    return mapper.appearance("", form, statement.appearances, statement.status, changes);
  }

  /** The source of a statement, which becomes public unless the statement is a draft. */
  private Source source(String field, SourceKey key, Status status, Changes changes) {
    boolean draft = status == Status.DRAFT;
    Source source = findOrCreate(field, key, draft, changes);
    if (!draft) {
      sources.publish(source, changes);
    }
    return source;
  }

  private Source findOrCreate(String field, SourceKey key, boolean draft, Changes changes) {
    if (key.inline() != null) {
      try {
        return sources.findOrCreate(key.inline(), draft, changes);
      } catch (Problem problem) {
        throw problem.within(field);
      }
    }
    Source source = Sources.byId(key.id());
    if (source == null) {
      throw unknownSource(field, key);
    }
    return source;
  }

  static Problem unknownSource(String field, SourceKey key) {
    return Problem.field(
        ProblemType.UNKNOWN_SOURCE, field, "is not the id of a source: " + key.id());
  }
}
