package dev.onrecord.statement.lifecycle;

import dev.onrecord.item.RedactionForm;
import dev.onrecord.item.VersionForm;
import dev.onrecord.platform.operation.OperationKind.AddsToItem;
import dev.onrecord.platform.operation.OperationKind.DeletesItem;
import dev.onrecord.platform.operation.OperationKind.EditsItem;
import dev.onrecord.platform.operation.OperationKind.RefusesRedacted;
import dev.onrecord.platform.security.Role;
import dev.onrecord.statement.WithdrawalForm;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Withdraws, reinstates, merges and redacts published statements. */
@Path("/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
@RefusesRedacted
class StatementLifecycleResource {

  private static final String EXAMPLE = "0190e209-a000-7000-8000-000000000001";

  private final StatementMerges merges;
  private final StatementRedactions redactions;
  private final Withdrawals withdrawals;

  StatementLifecycleResource(
      StatementMerges merges, StatementRedactions redactions, Withdrawals withdrawals) {
    this.merges = merges;
    this.redactions = redactions;
    this.withdrawals = withdrawals;
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem("The statement that was kept")
  @Operation(
      operationId = "mergeStatement",
      summary = "Merge a statement into another",
      description =
          "Merges this published statement into another, which takes over its appearances, links and replies; this one"
              + " is withdrawn as a `duplicate`. If their stances toward a subject differ, `stanceOf` says"
              + " whose wins. Send `If-Match`, or the `version` of this statement.")
  public RestResponse<RenderedStatement> merge(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      StatementMergeForm form) {
    return merges.merge(id, form, ifMatch);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{id}/redaction")
  @Consumes(MediaType.APPLICATION_JSON)
  @DeletesItem("Done")
  @Operation(
      operationId = "redactStatement",
      summary = "Erase a statement for legal reasons",
      description =
          "Erases the statement, its merged duplicates, and sources that report nothing else, from the record, the log and"
              + " every history. Only the fact, time and reason of the erasure remain: the URL returns 451 from then"
              + " on. It cannot be undone. Send `If-Match`, or the `version`.")
  public void redact(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      RedactionForm form) {
    redactions.redact(id, form, ifMatch);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @AddsToItem(problems = 428)
  @Operation(
      operationId = "withdrawStatement",
      summary = "Withdraw a statement",
      description =
          "Withdraws a published statement, with a reason and optionally the statement that supersedes it. It stays"
              + " readable by its id; lists leave it out unless they ask for `status=withdrawn`. Send `If-Match`, or the"
              + " `version`.")
  public RestResponse<RenderedStatement> withdraw(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      WithdrawalForm form) {
    return withdrawals.withdraw(id, form, ifMatch);
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{id}/withdrawal")
  @EditsItem("The reinstated statement")
  @Operation(
      operationId = "reinstateStatement",
      summary = "Reinstate a statement",
      description =
          "Undoes a withdrawal, unless a duplicate was added meanwhile. Send `If-Match`, or the `version` in"
              + " a body.")
  public RestResponse<RenderedStatement> reinstate(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id") @Parameter(description = "The statement's id", example = EXAMPLE) String id,
      VersionForm version) {
    return withdrawals.reinstate(id, ifMatch, version);
  }
}
