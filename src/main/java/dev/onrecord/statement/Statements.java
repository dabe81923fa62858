package dev.onrecord.statement;

import dev.onrecord.change.Action;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.Records;
import dev.onrecord.change.VersionForm;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.Precondition;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Reader;
import dev.onrecord.platform.Replies;
import dev.onrecord.platform.State;
import dev.onrecord.platform.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The statements in the record. */
@ApplicationScoped
public class Statements extends Records<Statement, StatementForm, RenderedStatement> {

  @Inject Rendering rendering;
  @Inject StatementLists lists;
  @Inject StatementSearch search;
  @Inject StatementFiller filler;
  @Inject Reader reader;

  Statements() {
    super(StatementForm.class);
  }

  RestResponse<StatementList> list(HttpHeaders headers, UriInfo uri, StatementQuery query) {
    Asked asked = Asked.of(uri);
    boolean asksTheIndex = query.q != null || query.facets != null;
    State state =
        asksTheIndex
            ? State.of(() -> latest.state() + "." + search.seq())
            : State.of(latest::state);
    return replies.list(
        headers, asked, MediaType.APPLICATION_JSON, state, () -> lists.list(asked, query));
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
  protected void lookUp(List<StatementForm> items) {
    super.lookUp(items);
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
