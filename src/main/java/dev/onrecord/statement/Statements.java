package dev.onrecord.statement;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.Records;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.Precondition;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Reader;
import dev.onrecord.platform.Replies;
import dev.onrecord.platform.State;
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
