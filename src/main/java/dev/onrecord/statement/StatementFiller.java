package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.Lists;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceForm;
import dev.onrecord.source.Sources;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectSlug;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a form into a statement, by the rules of the record. */
@Singleton
class StatementFiller {

  private final EntityManager entities;
  private final Sources sources;
  private final KnownWords words;
  private final ReplyContexts replies;
  private final WithdrawalRules withdrawals;
  private final Clock clock;

  StatementFiller(
      EntityManager entities,
      Sources sources,
      KnownWords words,
      ReplyContexts replies,
      WithdrawalRules withdrawals,
      Clock clock) {
    this.entities = entities;
    this.sources = sources;
    this.words = words;
    this.replies = replies;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  void fill(Statement statement, StatementForm form, Changes changes) {
    if (form.id() != null && !form.id().equals(statement.id)) {
      throw Problem.field("id", "never changes after creation; it is " + statement.id);
    }
    // First everything that asks the database, so that a refusal leaves the statement as it was.
    Subject speaker = SubjectLookup.find("speaker", form.speaker(), Names.speakers());
    boolean isNew = statement.speaker == null;
    lock(speaker, changes);
    Status status = status(statement.status, form);
    Withdrawal withdrawal = withdrawals.imported(statement, status, form.withdrawal());
    Said said = Said.of(form.said(), statement.recordedAt);
    String wordsHash = Wording.hash(form.text());
    if (status != Status.WITHDRAWN) {
      refuseDuplicate(statement.id, speaker, wordsHash, said);
    }
    ReplyContexts.Reply reply = replies.read(status, form.replyContext(), changes);
    List<About> about = about(Lists.orEmpty(form.about()), speaker, status, form.said(), said);
    List<Appearance> appearances = appearances(form.appearances(), changes);
    if (!isNew && reply.statement() != null && !reply.statement().equals(statement.replyTo)) {
      changes.checkAlone(
          () -> replies.refuseCircle(statement.id, reply.statement().key(), changes));
    }
    if (!isNew && !statement.speaker.id.equals(speaker.id)) {
      Statement.update("replySpeaker = ?1 where replyTo.id = ?2", speaker, statement.id);
    }

    statement.speaker = speaker;
    statement.text = form.text();
    statement.wordsHash = wordsHash;
    statement.language =
        form.language() == null
            ? LanguageTag.UNDETERMINED
            : LanguageTag.Check.canonical(form.language());
    statement.form = form.form();
    statement.said = form.said();
    statement.saidEarliest = said.earliest;
    statement.saidLatest = said.latest;
    statement.saidCertain = form.said().isCertain();
    statement.medium = form.medium();
    statement.venue = form.venue();
    statement.replyTo = reply.statement();
    statement.replySpeaker = reply.speaker();
    statement.replyUrl = reply.url();
    statement.replySummary = reply.summary();
    statement.status = status;
    statement.withdrawal = withdrawal;
    Lists.replace(statement.about, about);
    Lists.replace(statement.appearances, appearances);
    words.add(statement);
  }

  /** The seconds in which something may have been said: never after it was recorded. */
  private record Said(long earliest, long latest) {
    static Said of(EdtfDate date, Instant recordedAt) {
      long recorded = recordedAt.getEpochSecond();
      if (date.earliest() > recorded) {
        throw Problem.field(
            ProblemType.FUTURE_DATE,
            "said",
            "begins after the statement was recorded, at " + recordedAt);
      }
      return new Said(date.earliest(), Math.min(date.latest(), recorded));
    }
  }

  /** Asks the database at once what filling many statements asks of it one by one. */
  void lookUp(List<StatementForm> forms) {
    // The speakers first: what is then known of their words stays so while they are held.
    List<Subject> speakers = SubjectLookup.hold(forms.stream().map(StatementForm::speaker));
    words.ask(speakers, forms.stream().map(form -> Wording.hash(form.text())).toList());
    SubjectLookup.load(forms.stream().flatMap(StatementFiller::mentioned));
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
    Stream<SubjectSlug> about = Lists.orEmpty(form.about()).stream().map(AboutForm::subject);
    return form.replyContext() == null
        ? about
        : Stream.concat(about, Stream.of(form.replyContext()).map(ReplyContextForm::speaker));
  }

  /** One writer at a time for each speaker, so that two equal statements cannot pass each other. */
  private void lock(Subject speaker, Changes changes) {
    if (!changes.created(speaker.type().entityType(), speaker.slug)) {
      entities.lock(speaker, LockModeType.PESSIMISTIC_WRITE);
    }
  }

  private static Status status(Status current, StatementForm form) {
    Status wanted = form.status();
    if (wanted == null || wanted == current) {
      return current == null ? Status.PUBLISHED : current;
    }
    if (wanted == Status.WITHDRAWN) {
      if (form.withdrawal() != null) {
        return wanted;
      }
      throw Problem.field("status", "is not set to withdrawn by an edit");
    }
    if (current != null && current != Status.DRAFT) {
      throw Problem.field("status", "does not go back once a statement is published");
    }
    return wanted;
  }

  /** Lets a statement stand again that was withdrawn, unless it was said anew meanwhile. */
  void reinstate(Statement statement, Changes changes) {
    lock(statement.speaker, changes);
    refuseDuplicate(
        statement.id,
        statement.speaker,
        statement.wordsHash,
        new Said(statement.saidEarliest, statement.saidLatest));
    statement.become(Status.PUBLISHED, null);
    words.add(statement);
  }

  /** The form, with the sources that it brings inline found or else created. */
  StatementForm withSources(StatementForm form, Changes changes) {
    List<AppearanceForm> appearances = new ArrayList<>();
    for (int i = 0; i < form.appearances().size(); i++) {
      AppearanceForm appearance = form.appearances().get(i);
      SourceForm inline = appearance.source().inline();
      if (inline == null) {
        appearances.add(appearance);
      } else {
        try {
          appearances.add(appearance.in(sources.findLikeOrCreate(inline, changes).id));
        } catch (Problem problem) {
          throw problem.within("appearances[%d].source".formatted(i));
        }
      }
    }
    return form.with(appearances);
  }

  /** The statement that says what a form without an id says, or null where there is none. */
  Statement same(StatementForm form, Changes changes) {
    if (form.withdrawal() != null) {
      throw Problem.field(
          "id", "is needed where a statement is withdrawn: others may say the same");
    }
    Subject speaker = SubjectLookup.find("speaker", form.speaker(), Names.speakers());
    lock(speaker, changes);
    return same(speaker, Wording.hash(form.text()), Said.of(form.said(), clock.instant()))
        .findFirst()
        .map(id -> Statement.<Statement>findById(id))
        .orElse(null);
  }

  private Stream<UUID> same(Subject speaker, String wordsHash, Said said) {
    Stream<UUID> written =
        words.written(speaker, wordsHash).stream()
            .filter(same -> same.saidEarliest <= said.latest && same.saidLatest >= said.earliest)
            .map(same -> same.id);
    Stream<UUID> stored =
        words.unsaid(speaker, wordsHash) ? Stream.empty() : stored(speaker, wordsHash, said);
    return Stream.concat(written, stored);
  }

  private void refuseDuplicate(UUID self, Subject speaker, String wordsHash, Said said) {
    same(speaker, wordsHash, said)
        .filter(id -> !id.equals(self))
        .findFirst()
        .ifPresent(
            existing -> {
              throw new Problem(
                      ProblemType.DUPLICATE_STATEMENT,
                      "The speaker has a statement with the same words and an overlapping date. A new source for it is"
                          + " a new appearance.")
                  .with("existing", Statement.path(existing))
                  .with("appearances", Statement.path(existing) + "/appearances");
            });
  }

  /** Two at most: the statement itself may be one of them. */
  private Stream<UUID> stored(Subject speaker, String wordsHash, Said said) {
    return entities
        .createQuery(
            "select s.id from Statement s where s.speaker = :speaker and s.wordsHash = :words and s.status <> :withdrawn"
                + " and s.saidEarliest <= :latest and s.saidLatest >= :earliest",
            UUID.class)
        .setParameter("speaker", speaker)
        .setParameter("words", wordsHash)
        .setParameter("withdrawn", Status.WITHDRAWN)
        .setParameter("latest", said.latest)
        .setParameter("earliest", said.earliest)
        .setMaxResults(2)
        .getResultStream();
  }

  private static List<About> about(
      List<AboutForm> forms, Subject speaker, Status status, EdtfDate date, Said said) {
    List<About> links = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      AboutForm form = forms.get(i);
      String field = "about[%d]".formatted(i);
      Subject subject = SubjectLookup.find(field + ".subject", form.subject(), Names.anyType());
      if (!seen.add(subject.id)) {
        throw Problem.field(field + ".subject", "is linked twice: " + subject.slug);
      }
      if ((form.stance() == null) != (form.assignedBy() == null)) {
        throw Problem.field(field + ".assignedBy", "goes with a stance: both, or neither");
      }
      links.add(
          new About(
              subject,
              form.stance(),
              form.assignedBy(),
              speaker.id,
              status,
              date,
              said.earliest,
              said.latest));
    }
    return links;
  }

  private List<Appearance> appearances(List<AppearanceForm> given, Changes changes) {
    List<Appearance> appearances = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      appearances.add(
          appearance("appearances[%d].".formatted(i), given.get(i), appearances, changes));
    }
    return appearances;
  }

  /**
   * The appearance that a form means; a source that is not in the record yet is created.
   *
   * @param at where it stands in the body, with a dot behind it
   * @param others the appearances that the statement has beside it
   */
  Appearance appearance(String at, AppearanceForm form, List<Appearance> others, Changes changes) {
    Source source = source(at + "source", form.source(), changes);
    if (others.stream().anyMatch(other -> other.source().equals(source))) {
      throw Problem.field(
          ProblemType.DUPLICATE_APPEARANCE, at + "source", "already has an appearance");
    }
    if (others.size() == StatementForm.MAX_APPEARANCES) {
      throw Problem.field("appearances", "must hold at most " + StatementForm.MAX_APPEARANCES);
    }
    if (form.isPrimary() && others.stream().anyMatch(Appearance::primary)) {
      throw Problem.field(at + "primary", "must be true of one appearance at most");
    }
    return new Appearance(source, form.isPrimary(), form.selector());
  }

  private Source source(String field, SourceKey key, Changes changes) {
    if (key.inline() != null) {
      try {
        return sources.findOrCreate(key.inline(), changes);
      } catch (Problem problem) {
        throw problem.within(field);
      }
    }
    Source source = Source.findById(key.id());
    if (source == null) {
      throw Problem.field(
          ProblemType.UNKNOWN_SOURCE, field, "is not the id of a source: " + key.id());
    }
    return source;
  }
}
