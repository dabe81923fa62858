package dev.onrecord.statement;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.Records;
import dev.onrecord.change.VersionForm;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Forms;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.Lists;
import dev.onrecord.platform.Precondition;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The statements in the record. */
@ApplicationScoped
public class Statements extends Records<Statement, StatementForm> {

  @Inject ChangeLog log;
  @Inject LatestSeq latest;
  @Inject Replies replies;
  @Inject Forms forms;
  @Inject Rendering rendering;
  @Inject StatementLists lists;
  @Inject StatementFiller filler;

  Statements() {
    super(StatementForm.class);
  }

  RestResponse<StatementList> list(Request request, UriInfo uri, StatementQuery query) {
    Asked asked = Asked.of(uri);
    return replies.list(
        request, asked, MediaType.APPLICATION_JSON, latest.seq(), () -> lists.list(asked, query));
  }

  RestResponse<RenderedStatement> get(Request request, String id) {
    long labelSeq = latest.labelSeq();
    RenderedStatement statement =
        Ids.parse(id).flatMap(lists::item).orElseThrow(() -> Problem.notFound("statement", id));
    return Replies.item(request, statement, labelSeq);
  }

  RestResponse<RenderedStatement> post(StatementForm form) {
    RenderedStatement created = log.write(changes -> create(form, changes), rendering::render);
    return Replies.created(created, latest.labelSeq());
  }

  RestResponse<RenderedStatement> put(String id, StatementForm form, String ifMatch) {
    RenderedStatement replaced =
        log.write(changes -> replace(id, form, ifMatch, changes), rendering::render);
    return Replies.replaced(replaced, latest.labelSeq());
  }

  void delete(String id, String ifMatch, VersionForm body) {
    log.write(changes -> delete(id, ifMatch, body, changes), deleted -> null);
  }

  /** Adds an appearance. It needs no version: what others add at the same time stays. */
  RestResponse<RenderedStatement> addAppearance(String id, AppearanceForm form, String ifMatch) {
    RenderedStatement extended =
        log.write(changes -> addAppearance(id, form, ifMatch, changes), rendering::render);
    return Replies.created(extended, latest.labelSeq());
  }

  private Statement addAppearance(String id, AppearanceForm form, String ifMatch, Changes changes) {
    forms.check(form);
    Statement statement =
        Ids.parse(id)
            .<Statement>map(uuid -> Statement.findById(uuid, LockModeType.PESSIMISTIC_WRITE))
            .orElseThrow(() -> Problem.notFound("statement", id));
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(statement.version);
    }
    List<AppearanceForm> all = new ArrayList<>(StatementForm.of(statement).appearances());
    all.add(form);
    List<Appearance> appearances = filler.appearances(all, changes);
    edit(statement, changes, () -> Lists.replace(statement.appearances, appearances));
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
  protected Statement blank(StatementForm form) {
    if (form.id() != null && Statement.findById(form.id()) != null) {
      throw Problem.field(ProblemType.ID_TAKEN, "id", "is taken: " + form.id())
          .with("existing", Statement.path(form.id()));
    }
    Statement statement = new Statement();
    statement.id = form.id() == null ? Ids.next() : form.id();
    return statement;
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
