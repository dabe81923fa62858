package dev.onrecord.statement;

import dev.onrecord.change.Action;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementList;
import dev.onrecord.statement.query.StatementLists;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.StatementSearch;
import dev.onrecord.statement.query.WholeResult;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.statement.view.StatementViewCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The service for statements. */
@ApplicationScoped
public class Statements extends ItemImporter<Statement, StatementForm, RenderedStatement> {

  @Inject StatementViewCache viewCache;
  @Inject StatementLists lists;
  @Inject StatementSearch search;
  @Inject StatementMapper mapper;
  @Inject LockedStatements locked;

  Statements() {
    super(StatementForm.class);
  }

  RestResponse<StatementList> list(HttpHeaders headers, UriInfo uri, StatementQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        MediaType.APPLICATION_JSON,
        state(query),
        () -> lists.list(canonical, query),
        Feed.links(canonical));
  }

  /** The validator of the response to a query. */
  public CacheValidator state(StatementQuery query) {
    boolean asksTheIndex = query.q != null || query.facets != null;
    return asksTheIndex
        ? CacheValidator.of(() -> latest.state() + "." + search.seq())
        : CacheValidator.of(latest::state);
  }

  /** The whole result of a query. */
  public WholeResult whole(StatementQuery query) {
    return lists.whole(query);
  }

  /** The newest edits in the result of a query: a few more than requested, in any order. */
  public List<Utf8Json> newest(StatementQuery query, int max) {
    return lists.newest(query, max).stream().map(RenderedStatement::json).toList();
  }

  /** The JSON of a statement. */
  public Utf8Json json(String id) {
    return item(id).json();
  }

  /** The views of statements, in the order of the ids; missing ones are left out. */
  public List<RenderedStatement> views(List<UUID> ids) {
    return viewCache.of(ids);
  }

  /** Statements come from the view cache, unlike other items. */
  @Override
  protected Optional<RenderedStatement> shown(String id) {
    return Ids.parse(id)
        .flatMap(lists::item)
        .filter(statement -> !statement.isDraft() || currentUser.isEditor());
  }

  /** Adds an appearance. Needs no version, since it does not overwrite other edits. */
  RestResponse<RenderedStatement> addAppearance(String id, AppearanceForm form, String ifMatch) {
    forms.check(form);
    ChangeLog.Written<RenderedStatement> extended =
        write(changes -> addAppearance(id, form, ifMatch, changes));
    return ConditionalResponses.created(extended.view(), extended.labelSeq());
  }

  private Statement addAppearance(String id, AppearanceForm form, String ifMatch, Changes changes) {
    Statement statement = lock(id);
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(statement.version);
    }
    Appearance appearance = mapper.appearance(form, statement, changes);
    edit(statement, changes, () -> statement.appearances.add(appearance));
    return statement;
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
  protected StatementForm withoutImportFields(StatementForm form) {
    return form.withoutImportFields();
  }

  @Override
  protected Problem taken(Statement statement) {
    return Problem.field(ProblemType.ID_TAKEN, "id", "is taken: " + statement.id)
        .with("existing", Statement.path(statement.id));
  }

  @Override
  protected StatementForm withNestedItems(StatementForm form, Changes changes) {
    return form.appearances().stream().anyMatch(AppearanceForm::hasInlineSource)
        ? mapper.withSources(form, isDraft(form, changes), changes)
        : form;
  }

  /**
   * Whether an imported form is a draft; without a status, whether the existing statement is one.
   */
  private boolean isDraft(StatementForm form, Changes changes) {
    if (form.status() != null) {
      return form.status() == Status.DRAFT;
    }
    Statement current = existing(form, changes);
    return current != null && current.status == Status.DRAFT;
  }

  @Override
  protected Statement existing(StatementForm form, Changes changes) {
    return form.id() == null ? mapper.findDuplicate(form, changes) : super.existing(form, changes);
  }

  @Override
  protected void lockAll(Set<String> ids) {
    locked.of(ids.stream().map(UUID::fromString).toList());
  }

  @Override
  protected StatementForm untimed(StatementForm form) {
    return form.untimed();
  }

  @Override
  protected Action importAction(Statement current, StatementForm form) {
    boolean wasActive = current.status != Status.WITHDRAWN;
    if (form.status() == null || wasActive == (form.status() != Status.WITHDRAWN)) {
      return Action.UPDATED;
    }
    return wasActive ? Action.WITHDRAWN : Action.REINSTATED;
  }

  /** An import may also reinstate a statement; its new content decides about duplicates. */
  @Override
  protected void fillExisting(Statement statement, StatementForm form, Changes changes) {
    if (statement.status == Status.WITHDRAWN && form.status() == Status.PUBLISHED) {
      statement.setStatus(Status.PUBLISHED, null);
    }
    fill(statement, form, changes);
  }

  @Override
  protected void lookUp(List<StatementForm> items) {
    mapper.lookUp(items);
  }

  @Override
  protected void fill(Statement statement, StatementForm form, Changes changes) {
    mapper.fill(statement, form, changes);
  }

  @Override
  protected StatementForm form(Statement statement) {
    return StatementForm.of(statement);
  }

  @Override
  protected RenderedStatement view(Statement statement) {
    return viewCache.written(statement);
  }

  @Override
  protected boolean affectsEmbedded(
      Statement statement, StatementForm before, StatementForm after) {
    return Statement.repliesTo(statement.id) > 0;
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
    long answered = Statement.repliesTo(statement.id);
    return answered == 0 ? Map.of() : Map.of("replies", answered);
  }
}
