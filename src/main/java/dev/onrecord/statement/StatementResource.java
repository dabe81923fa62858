package dev.onrecord.statement;

import dev.onrecord.change.HistoryList;
import dev.onrecord.change.HistoryQuery;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.item.VersionForm;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.operation.OperationKind.AddsToItem;
import dev.onrecord.platform.operation.OperationKind.CreatesItem;
import dev.onrecord.platform.operation.OperationKind.DeletesItem;
import dev.onrecord.platform.operation.OperationKind.EditsItem;
import dev.onrecord.platform.operation.OperationKind.ListsItems;
import dev.onrecord.platform.operation.OperationKind.ReadsHistory;
import dev.onrecord.platform.operation.OperationKind.ReadsItem;
import dev.onrecord.platform.operation.OperationKind.RefusesRedacted;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementList;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.statement.view.StatementView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Statements",
    description = "What was said: by whom, when, where, about what, in reply to what")
@RefusesRedacted
class StatementResource {

  private static final String EXAMPLE = "0190e209-a000-7000-8000-000000000001";

  private final Statements statements;
  private final ConditionalResponses responses;
  private final LatestSeq latest;

  StatementResource(Statements statements, ConditionalResponses responses, LatestSeq latest) {
    this.statements = statements;
    this.responses = responses;
    this.latest = latest;
  }

  @GET
  @ListsItems(
      value = "The requested representation, in the format that `Accept` names",
      problems = 403)
  @Operation(
      operationId = "listStatements",
      summary = "Find statements",
      description =
          "Statements that match all filters, latest first. Use names as people write them"
              + " (`person=musk`): `resolved` says which subject each was resolved to, and an ambiguous name is a 400 that"
              + " lists the candidates. Dates are EDTF: a statement of `2023-02` was possibly, not certainly, made on the 14th."
              + " `Accept` selects other formats: an export of the whole result, or a feed of its newest edits,"
              + " which also have URLs of their own, such as `/statements.ndjson`.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StatementList.class)),
        @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = Streamed.class)),
        @Content(mediaType = MediaTypes.CSV, schema = @Schema(implementation = Streamed.class)),
        @Content(mediaType = MediaTypes.JSON_LD),
        @Content(mediaType = MediaTypes.ATOM, schema = @Schema(implementation = Streamed.class)),
        @Content(mediaType = MediaTypes.JSON_FEED)
      })
  public RestResponse<StatementList> list(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        statements.state(query),
        () -> statements.list(canonical, query),
        Feed.links(canonical));
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesItem
  @Operation(
      operationId = "createStatement",
      summary = "Add a statement",
      description =
          "Adds a statement. It is published unless its `status` is `draft`. Sources may be inline: they are found by url or created. A"
              + " duplicate, with the same speaker, the same words and an overlapping date, is refused with a link to the existing"
              + " statement.")
  public RestResponse<RenderedStatement> create(StatementForm form) {
    return ConditionalResponses.created(statements.create(form));
  }

  @GET
  @Path("/{id}")
  @ReadsItem("The requested representation, in the format that `Accept` names")
  @Operation(
      operationId = "getStatement",
      summary = "Read a statement",
      description =
          "A statement, by its id. `Accept` selects other formats: NDJSON, CSV or JSON-LD.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StatementView.class)),
        @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = Streamed.class)),
        @Content(mediaType = MediaTypes.CSV, schema = @Schema(implementation = Streamed.class)),
        @Content(mediaType = MediaTypes.JSON_LD)
      })
  public RestResponse<RenderedStatement> get(
      @Context HttpHeaders headers,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE)
          String id) {
    return responses.item(headers, statements.items().read(id));
  }

  @PUT
  @RolesAllowed(Role.EDITOR)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem
  @Operation(
      operationId = "replaceStatement",
      summary = "Replace a statement",
      description =
          "Replaces a statement: send what GET returned, edited. It may publish a draft. An edit that changes nothing"
              + " writes nothing.")
  public RestResponse<RenderedStatement> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      StatementForm form) {
    return ConditionalResponses.replaced(statements.replace(id, form, ifMatch));
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{id}")
  @DeletesItem
  @Operation(
      operationId = "deleteStatement",
      summary = "Delete a draft",
      description =
          "Deletes a draft. Published statements are withdrawn instead. Send `If-Match`, or the `version` in a body.")
  public void delete(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      VersionForm version) {
    statements.items().delete(id, ifMatch, version);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Path("/{id}/appearances")
  @Consumes(MediaType.APPLICATION_JSON)
  @AddsToItem
  @Operation(
      operationId = "addAppearance",
      summary = "Add an appearance",
      description =
          "Adds a source that reports the statement. It needs no version, since it overwrites nothing; with `If-Match` it"
              + " applies to that version only.")
  public RestResponse<RenderedStatement> addAppearance(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      AppearanceForm form) {
    return ConditionalResponses.created(statements.addAppearance(id, form, ifMatch));
  }

  @GET
  @Path("/{id}/history")
  @ReadsHistory
  @Operation(
      operationId = "getStatementHistory",
      summary = "Read a statement's history",
      description =
          "The changes, field by field, newest first. The history begins with the publication and includes withdrawal, merge and"
              + " erasure.")
  public RestResponse<HistoryList> history(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      @BeanParam HistoryQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        latest.validator(),
        () -> statements.items().history(canonical, id, query));
  }
}
