package dev.onrecord.statement;

import dev.onrecord.change.Action;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.EntryRows;
import dev.onrecord.change.GroupCommit;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.RecordTime;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.sql.CommitFailed;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.platform.sql.SqlTransaction;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.view.StatementViewCache;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectSlug;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Creates the statements of concurrent requests in groups: one transaction, one commit (ADR 36).
 * Each request prepares its own, and only duplicates are looked for under the clock. Whatever is
 * refused, or needs more, is left to the transaction of its own that every other write has.
 */
@Singleton
class StatementCreates {

  private static final Logger LOG = Logger.getLogger(StatementCreates.class);

  private final KnownReferences references;
  private final StatementRules rules;
  private final StatementViewCache views;
  private final EntryRows entries;
  private final ChangeLog log;
  private final LatestSeq latest;
  private final RecordTime time;
  private final GroupCommit<NewStatement> groups = new GroupCommit<>(this::write);

  StatementCreates(
      KnownReferences references,
      StatementRules rules,
      StatementViewCache views,
      EntryRows entries,
      ChangeLog log,
      LatestSeq latest,
      RecordTime time) {
    this.references = references;
    this.rules = rules;
    this.views = views;
    this.entries = entries;
    this.log = log;
    this.latest = latest;
    this.time = time;
  }

  /**
   * Creates a statement from a valid form in a group.
   *
   * @return empty if it was not created that way
   */
  Optional<NewStatement> create(StatementForm form) {
    return prepare(rules.permitted(form)).filter(groups::write);
  }

  /** Whether a form only refers to subjects and sources, and its id is new. */
  private static boolean isPlain(StatementForm form) {
    ReplyContextForm reply = form.replyContext();
    return form.id() == null
        && MissingLists.orEmpty(form.distinctFrom()).isEmpty()
        && form.appearances().stream().noneMatch(AppearanceForm::hasInlineSource)
        && (reply == null
            || reply.statement() == null
                && Stream.of(reply.speaker(), reply.url(), reply.summary())
                    .anyMatch(Objects::nonNull));
  }

  private Optional<NewStatement> prepare(StatementForm form) {
    if (!isPlain(form)) {
      return Optional.empty();
    }
    long labelSeq = latest.labelSeq();
    Statement statement;
    try {
      statement = statement(form);
    } catch (Problem refused) {
      // Refused again, after the checks that come before it in a write of its own.
      return Optional.empty();
    }
    EntryRows.Prepared entry =
        entries.prepare(
            new Changes.Entry(
                Action.CREATED,
                EntityType.STATEMENT,
                statement.address(),
                StatementForm.of(statement),
                false,
                statement.isHidden(),
                null));
    return Optional.of(
        new NewStatement(statement, entry, new Written<>(views.rendered(statement), labelSeq)));
  }

  private Statement statement(StatementForm form) {
    Map<String, Subject> subjects = references.subjects(slugs(form));
    Map<UUID, Source> sources =
        references.sources(
            form.appearances().stream()
                .map(appearance -> appearance.source().id())
                .collect(Collectors.toSet()));
    StatementFormMapper mapper =
        new StatementFormMapper(
            (field, slug, types) -> subject(subjects, field, slug, types),
            (field, key, status, changes) -> source(sources, field, key, status));
    Instant now = time.now();
    Statement statement = new Statement();
    statement.id = Ids.next();
    statement.recordedAt = now;
    statement.updatedAt = now;
    Subject speaker = subject(subjects, "speaker", form.speaker(), Names.speakers());
    Status status = StatementFormMapper.status(null, form);
    SaidRange said = SaidRange.of(form.said(), now);
    StatementFormMapper.set(
        statement,
        form,
        new StatementFormMapper.Parts(
            speaker,
            Wording.hash(form.text()),
            said,
            reply(subjects, form.replyContext()),
            status,
            null,
            mapper.about(form, speaker, status, said),
            mapper.appearances(form.appearances(), status, null),
            List.of()));
    return statement;
  }

  private static Set<String> slugs(StatementForm form) {
    ReplyContextForm reply = form.replyContext();
    return Stream.concat(
            Stream.of(form.speaker()),
            Stream.concat(
                MissingLists.orEmpty(form.about()).stream().map(AboutForm::subject),
                reply == null ? Stream.empty() : Stream.ofNullable(reply.speaker())))
        .map(SubjectSlug::slug)
        .collect(Collectors.toSet());
  }

  private static Subject subject(
      Map<String, Subject> known, String field, SubjectSlug slug, Set<SubjectType> types) {
    Subject subject = known.get(slug.slug());
    if (subject == null || !types.contains(subject.type())) {
      throw SubjectLookup.unknown(field, slug.slug());
    }
    return subject;
  }

  /** A source that is public already, unless only a draft reports it. */
  private static Source source(
      Map<UUID, Source> known, String field, SourceKey key, Status status) {
    Source source = known.get(key.id());
    if (source == null || source.draft && status != Status.DRAFT) {
      throw StatementMapper.unknownSource(field, key);
    }
    return source;
  }

  private static ReplyContexts.Reply reply(Map<String, Subject> known, ReplyContextForm reply) {
    if (reply == null) {
      return new ReplyContexts.Reply(null, null, null, null);
    }
    Subject speaker =
        reply.speaker() == null
            ? null
            : subject(known, "replyContext.speaker", reply.speaker(), Names.speakers());
    return new ReplyContexts.Reply(null, speaker, reply.url(), reply.summary());
  }

  /** Writes a group, except for duplicates; nothing if the database refuses any of it. */
  private Set<NewStatement> write(List<NewStatement> group) {
    Set<NewStatement> written = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      log.writeTogether(
          transaction -> {
            written.addAll(withoutDuplicates(transaction, group));
            List<NewStatement> inOrder = group.stream().filter(written::contains).toList();
            StatementRows.insert(
                transaction, inOrder.stream().map(NewStatement::statement).toList());
            return inOrder.stream().map(NewStatement::entry).toList();
          });
    } catch (CommitFailed e) {
      throw e;
    } catch (RuntimeException e) {
      // Each of them is then written alone, and whose fault it was gets the problem.
      LOG.debugf(e, "A group of %d statements is written one by one", group.size());
      return Set.of();
    }
    return written;
  }

  private static List<NewStatement> withoutDuplicates(
      SqlTransaction transaction, List<NewStatement> group) {
    List<StoredWords> stored =
        transaction.rows(
            Sql.of(
                    "select id, speaker_id, words_hash, said_earliest, said_latest, distinct_from from statement"
                        + " where status <> 'WITHDRAWN' and")
                .then(
                    Sql.in(
                        "words_hash",
                        group.stream().map(member -> member.statement().wordsHash).toList())),
            row ->
                new StoredWords(
                    row.uuid(1),
                    row.integer(2),
                    row.text(3),
                    row.integer(4),
                    row.integer(5),
                    row.text(6)));
    List<NewStatement> accepted = new ArrayList<>();
    for (NewStatement member : group) {
      if (stored.stream().noneMatch(other -> other.isDuplicateOf(member.statement()))
          && accepted.stream().noneMatch(member::isDuplicateOf)) {
        accepted.add(member);
      }
    }
    return accepted;
  }
}
