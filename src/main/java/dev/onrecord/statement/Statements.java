package dev.onrecord.statement;

import dev.onrecord.change.Action;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.Records;
import dev.onrecord.change.RedactionForm;
import dev.onrecord.change.VersionForm;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.KeyQuery;
import dev.onrecord.platform.Lists;
import dev.onrecord.platform.Precondition;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Reader;
import dev.onrecord.platform.Replies;
import dev.onrecord.platform.State;
import dev.onrecord.platform.Utf8Json;
import dev.onrecord.platform.Words;
import dev.onrecord.source.Sources;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The statements in the record. */
@ApplicationScoped
public class Statements extends Records<Statement, StatementForm, RenderedStatement> {

  /** How many statements are loaded together where a merge edits them. */
  private static final int HELD = 200;

  /** The most statements that one merge edits. */
  private static final int MOST_MOVED = 10_000;

  /** The most statements that a problem lists. */
  private static final int MOST_LISTED = 100;

  @Inject Rendering rendering;
  @Inject StatementLists lists;
  @Inject StatementSearch search;
  @Inject StatementFiller filler;
  @Inject Reader reader;
  @Inject Sources sources;

  Statements() {
    super(StatementForm.class);
  }

  RestResponse<StatementList> list(HttpHeaders headers, UriInfo uri, StatementQuery query) {
    Asked asked = Asked.of(uri);
    return replies.list(
        headers,
        asked,
        MediaType.APPLICATION_JSON,
        state(query),
        () -> lists.list(asked, query),
        Feed.links(asked));
  }

  /** What the answer to a query depends on. */
  public State state(StatementQuery query) {
    boolean asksTheIndex = query.q != null || query.facets != null;
    return asksTheIndex
        ? State.of(() -> latest.state() + "." + search.seq())
        : State.of(latest::state);
  }

  /** All that a query finds. */
  public WholeResult whole(StatementQuery query) {
    return lists.whole(query);
  }

  /** The newest edits of what a query finds, a few more than were asked for and in no order. */
  public List<Utf8Json> newest(StatementQuery query, int most) {
    return lists.newest(query, most).stream().map(RenderedStatement::json).toList();
  }

  /** A statement as GET shows it. */
  public Utf8Json json(String id) {
    return item(id).json();
  }

  /** The views of statements, in that order; those that are gone are left out. */
  public List<RenderedStatement> views(List<UUID> ids) {
    return rendering.of(ids);
  }

  /** Unlike other items, statements are rendered already. */
  @Override
  protected Optional<RenderedStatement> shown(String id) {
    return Ids.parse(id)
        .flatMap(lists::item)
        .filter(statement -> !statement.isDraft() || reader.isEditor());
  }

  /** Adds an appearance. It needs no version: what others add at the same time stays. */
  RestResponse<RenderedStatement> addAppearance(String id, AppearanceForm form, String ifMatch) {
    forms.check(form);
    ChangeLog.Written<RenderedStatement> extended =
        log.write(changes -> addAppearance(id, form, ifMatch, changes), this::view);
    return Replies.created(extended.view(), extended.labelSeq());
  }

  private Statement addAppearance(String id, AppearanceForm form, String ifMatch, Changes changes) {
    Statement statement = hold(id);
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(statement.version);
    }
    Appearance appearance = filler.appearance("", form, statement.appearances, changes);
    edit(statement, changes, () -> statement.appearances.add(appearance));
    return statement;
  }

  /** Ends a published statement; it stays readable. */
  RestResponse<RenderedStatement> withdraw(String id, WithdrawalForm form, String ifMatch) {
    forms.check(form);
    ChangeLog.Written<RenderedStatement> withdrawn =
        log.write(changes -> withdraw(id, form, ifMatch, changes), this::view);
    return Replies.created(withdrawn.view(), withdrawn.labelSeq());
  }

  private Statement withdraw(String id, WithdrawalForm form, String ifMatch, Changes changes) {
    Statement statement = hold(id, ifMatch, form.version());
    checkPublished(statement);
    checkSuperseding(statement, form.supersededBy());
    edit(
        Action.WITHDRAWN,
        statement,
        changes,
        () -> statement.become(Status.WITHDRAWN, form.at(clock.instant())));
    return statement;
  }

  private void checkSuperseding(Statement statement, StatementKey key) {
    if (key == null) {
      return;
    }
    Statement superseding = find(key.id().toString());
    if (superseding == null) {
      throw Problem.field(
          ProblemType.UNKNOWN_STATEMENT,
          "supersededBy",
          "is not the id of a statement: " + key.id());
    }
    if (superseding.equals(statement)) {
      throw Problem.field("supersededBy", "is the statement itself");
    }
    if (superseding.status != Status.PUBLISHED) {
      throw Problem.field("supersededBy", "is not published");
    }
  }

  private static void checkPublished(Statement statement) {
    if (statement.status != Status.PUBLISHED) {
      throw new Problem(
              ProblemType.NOT_PUBLISHED,
              "The statement is %s.".formatted(Words.snake(statement.status)))
          .with("statement", Statement.path(statement.id));
    }
  }

  /** Takes a withdrawal back. */
  RestResponse<RenderedStatement> reinstate(String id, String ifMatch, VersionForm body) {
    ChangeLog.Written<RenderedStatement> reinstated =
        log.write(changes -> reinstate(id, ifMatch, body, changes), this::view);
    return Replies.replaced(reinstated.view(), reinstated.labelSeq());
  }

  private Statement reinstate(String id, String ifMatch, VersionForm body, Changes changes) {
    Statement statement = hold(id, ifMatch, VersionForm.version(body));
    if (statement.status != Status.WITHDRAWN) {
      throw Problem.notFound("withdrawal of the statement", id);
    }
    edit(Action.REINSTATED, statement, changes, () -> filler.reinstate(statement, changes));
    return statement;
  }

  /** Makes a statement one with another: it is withdrawn, and the other takes over its parts. */
  RestResponse<RenderedStatement> merge(String id, StatementMergeForm form, String ifMatch) {
    forms.check(form);
    ChangeLog.Written<RenderedStatement> kept =
        log.write(changes -> merge(id, form, ifMatch, changes), this::view);
    return Replies.replaced(kept.view(), kept.labelSeq());
  }

  private Statement merge(String id, StatementMergeForm form, String ifMatch, Changes changes) {
    UUID goneId = Ids.parse(id).orElseThrow(() -> missing(id));
    UUID keptId = form.into().id();
    if (keptId.equals(goneId)) {
      throw Problem.field("into", "is the statement itself");
    }
    checkReplies(goneId);
    Map<UUID, Statement> held = new HashMap<>();
    hold(concat(replies(goneId), goneId, keptId)).forEach(one -> held.put(one.id, one));
    Statement gone = held.get(goneId);
    Statement kept = held.get(keptId);
    if (gone == null) {
      throw missing(id);
    }
    if (kept == null) {
      throw Problem.field(
          ProblemType.UNKNOWN_STATEMENT, "into", "is not the id of a statement: " + keptId);
    }
    Precondition.of(ifMatch, form.version()).check(gone.version);
    checkPublished(gone);
    checkPublished(kept);
    boolean stancesOfGone = stancesOf(gone, kept, form.stanceOf());
    changes.checkAlone(() -> checkNoReply(kept, gone));
    List<About> about =
        Union.bounded(
            Union.about(gone, kept, stancesOfGone), StatementForm.MAX_ABOUT, "links to subjects");
    List<Appearance> appearances =
        Union.bounded(Union.appearances(gone, kept), StatementForm.MAX_APPEARANCES, "appearances");
    edit(
        kept,
        changes,
        () -> {
          Lists.replace(kept.about, about);
          Lists.replace(kept.appearances, appearances);
        });
    // Asked again, since only from now on nobody else answers it.
    for (Statement reply : hold(replies(goneId))) {
      edit(
          reply,
          changes,
          () -> {
            reply.replyTo = kept;
            reply.replySpeaker = kept.speaker;
          });
    }
    edit(
        Action.MERGED,
        gone,
        changes,
        () ->
            gone.become(
                Status.WITHDRAWN,
                new Withdrawal(WithdrawalReason.DUPLICATE, null, keptId, clock.instant())));
    return kept;
  }

  private void checkNoReply(Statement kept, Statement gone) {
    if (filler.leadsTo(kept.id, gone.id)) {
      throw new Problem(
          ProblemType.REPLY_TO_ITSELF,
          "%s answers %s, and would answer itself.".formatted(kept.id, gone.id));
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
              "The two take different stances toward %s. Say in stanceOf whose holds."
                  .formatted(differing.get(0).ref().name()))
          .with("statements", List.of(Statement.path(gone.id), Statement.path(kept.id)))
          .with("subjects", differing.stream().map(Subject::ref).toList());
    }
    return key != null && key.id().equals(gone.id);
  }

  private static void checkReplies(UUID id) {
    if (repliesTo(id) > MOST_MOVED) {
      throw new Problem(
          ProblemType.MERGE_TOO_LARGE,
          "There is too much to merge: more than %d statements answer %s."
              .formatted(MOST_MOVED, id));
    }
  }

  private List<UUID> replies(UUID id) {
    return entities
        .createQuery("select s.id from Statement s where s.replyTo.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  private static List<UUID> concat(List<UUID> ids, UUID... more) {
    return Stream.concat(ids.stream(), Stream.of(more)).toList();
  }

  /** The statements with these ids that there are, whole, and held until the transaction ends. */
  private List<Statement> hold(Collection<UUID> ids) {
    List<Statement> held = new ArrayList<>();
    // In an order for all, so that nobody waits for one with another that its holder needs.
    for (List<UUID> some : Lists.parts(ids.stream().distinct().sorted().toList(), HELD)) {
      KeyQuery.of(
              entities, "from Statement s where s.id in :keys order by s.id", Statement.class, some)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
      held.addAll(KeyQuery.of(entities, Rendering.WHOLE, Statement.class, some).getResultList());
    }
    return held;
  }

  /** The statements in which a subject stands, held until the transaction ends. */
  List<Statement> holdMentioning(Subject subject) {
    Set<UUID> ids = new HashSet<>();
    for (String where :
        List.of(
            "from Statement s where s.speaker.id = :id",
            "from Statement s where s.replySpeaker.id = :id and s.replyTo is null",
            "from Statement s join s.about a where a.subject.id = :id")) {
      ids.addAll(
          entities
              .createQuery("select s.id " + where, UUID.class)
              .setParameter("id", subject.id)
              .getResultList());
    }
    return hold(ids);
  }

  /** Lets the kept one of two subjects stand where the other stood. */
  void move(SubjectMerge merge, Changes changes) {
    List<Statement> mentioning = holdMentioning(merge.gone());
    checkStances(merge, mentioning);
    checkEqual(merge);
    for (Statement statement : mentioning) {
      edit(
          statement,
          changes,
          () -> {
            statement.speaker = merge.instead(statement.speaker);
            statement.replySpeaker = merge.instead(statement.replySpeaker);
            Lists.replace(statement.about, Union.about(statement, merge, statement.speaker.id));
          });
    }
    // Who answers a statement only repeats who said it.
    Statement.update(
        "replySpeaker = ?1 where replySpeaker = ?2 and replyTo is not null",
        merge.kept(),
        merge.gone());
    // What was read along with its answers repeats it as it was.
    mentioning.stream()
        .map(statement -> statement.replyTo)
        .filter(answered -> answered != null && merge.gone().equals(answered.replySpeaker))
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
              "%d statements take different stances toward the two. Say in stanceOf whose holds."
                  .formatted(differing.size()))
          .with("statements", differing.stream().limit(MOST_LISTED).toList());
    }
  }

  private void checkEqual(SubjectMerge merge) {
    List<List<String>> pairs =
        entities
            .createQuery(
                "select g.id, k.id from Statement g, Statement k where g.speaker = :gone and k.speaker = :kept"
                    + " and g.wordsHash = k.wordsHash and g.status <> :withdrawn and k.status <> :withdrawn"
                    + " and g.saidEarliest <= k.saidLatest and g.saidLatest >= k.saidEarliest order by g.id, k.id",
                Object[].class)
            .setParameter("gone", merge.gone())
            .setParameter("kept", merge.kept())
            .setParameter("withdrawn", Status.WITHDRAWN)
            .setMaxResults(MOST_LISTED)
            .getResultStream()
            .map(pair -> List.of(Statement.path((UUID) pair[0]), Statement.path((UUID) pair[1])))
            .toList();
    if (!pairs.isEmpty()) {
      throw new Problem(
              ProblemType.EQUAL_STATEMENTS,
              "The two have said the same at overlapping dates. Merge these statements first.")
          .with("pairs", pairs);
    }
  }

  /** Erases a statement and the sources that report nothing else. */
  void redact(String id, RedactionForm form, String ifMatch) {
    forms.check(form);
    log.write(changes -> redact(id, form, ifMatch, changes), erased -> null);
  }

  private Statement redact(String id, RedactionForm form, String ifMatch, Changes changes) {
    Statement statement = hold(id, ifMatch, form.version());
    checkReplies(statement.id);
    // Whom they answer is a fact of their own.
    for (Statement reply : hold(replies(statement.id))) {
      edit(reply, changes, () -> reply.replyTo = null);
    }
    for (Statement superseded : hold(supersededBy(statement.id))) {
      edit(superseded, changes, () -> superseded.withdrawal = superseded.withdrawal.by(null));
    }
    List<UUID> reportingOnly = soleSources(statement);
    erase(statement, form.reason(), changes);
    sources.hold(reportingOnly).forEach(source -> sources.redact(source, form.reason(), changes));
    return statement;
  }

  private List<UUID> supersededBy(UUID id) {
    return entities
        .createQuery(
            "select s.id from Statement s where s.withdrawal.supersededBy = :id", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  /**
   * The sources that report nothing but the statement. Who comes to refer to one meanwhile wins.
   */
  private static List<UUID> soleSources(Statement statement) {
    return statement.appearances.stream()
        .map(appearance -> appearance.source().id)
        .filter(
            source ->
                Statement.count(
                        "from Statement s join s.appearances p where p.source.id = ?1 and s.id <> ?2",
                        source,
                        statement.id)
                    == 0)
        .toList();
  }

  @Override
  protected boolean isHidden(Statement statement) {
    return statement.status == Status.DRAFT;
  }

  @Override
  public EntityType type() {
    return EntityType.STATEMENT;
  }

  @Override
  protected String address(Statement statement) {
    return statement.id.toString();
  }

  @Override
  protected Statement find(String id) {
    return Ids.parse(id).map(uuid -> Statement.<Statement>findById(uuid)).orElse(null);
  }

  @Override
  protected String address(StatementForm form) {
    return form.id() == null ? null : form.id().toString();
  }

  @Override
  protected String newAddress(StatementForm form) {
    return Ids.next().toString();
  }

  @Override
  protected Statement blank(String id) {
    Statement statement = new Statement();
    statement.id = UUID.fromString(id);
    return statement;
  }

  @Override
  protected StatementForm byClient(StatementForm form) {
    return form.byClient();
  }

  @Override
  protected Problem taken(Statement statement) {
    return Problem.field(ProblemType.ID_TAKEN, "id", "is taken: " + statement.id)
        .with("existing", Statement.path(statement.id));
  }

  @Override
  protected StatementForm withParts(StatementForm form, Changes changes) {
    return filler.withSources(form, changes);
  }

  @Override
  protected Statement same(StatementForm form, Changes changes) {
    return form.id() == null ? filler.same(form, changes) : super.same(form, changes);
  }

  @Override
  protected void holdAll(Set<String> ids) {
    hold(ids.stream().map(UUID::fromString).toList());
  }

  /** An import may also bring what has come to stand again. */
  @Override
  protected void refill(Statement statement, StatementForm form, Changes changes) {
    if (statement.status == Status.WITHDRAWN && form.status() == Status.PUBLISHED) {
      filler.reinstate(statement, changes);
    }
    fill(statement, form, changes);
  }

  @Override
  protected void lookUp(List<StatementForm> items) {
    filler.lookUp(items);
  }

  @Override
  protected void fill(Statement statement, StatementForm form, Changes changes) {
    filler.fill(statement, form, changes);
  }

  @Override
  protected StatementForm form(Statement statement) {
    return StatementForm.of(statement);
  }

  @Override
  protected RenderedStatement view(Statement statement) {
    return rendering.render(statement);
  }

  @Override
  protected boolean altersOthers(Statement statement, StatementForm before, StatementForm after) {
    return repliesTo(statement.id) > 0;
  }

  @Override
  protected void checkDeletable(Statement statement) {
    if (statement.status != Status.DRAFT) {
      throw new Problem(
              ProblemType.PUBLISHED_STATEMENT,
              "A published statement is withdrawn with a reason, not deleted.")
          .with("withdrawal", Statement.path(statement.id) + "/withdrawal");
    }
  }

  @Override
  protected Map<String, Long> references(Statement statement) {
    long answered = repliesTo(statement.id);
    return answered == 0 ? Map.of() : Map.of("replies", answered);
  }

  private static long repliesTo(UUID id) {
    return Statement.count("replyTo.id", id);
  }
}
