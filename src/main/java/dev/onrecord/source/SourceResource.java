package dev.onrecord.source;

import dev.onrecord.change.HistoryList;
import dev.onrecord.change.HistoryQuery;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.item.VersionForm;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.operation.OperationKind.CreatesItem;
import dev.onrecord.platform.operation.OperationKind.DeletesItem;
import dev.onrecord.platform.operation.OperationKind.EditsItem;
import dev.onrecord.platform.operation.OperationKind.ListsItems;
import dev.onrecord.platform.operation.OperationKind.ReadsHistory;
import dev.onrecord.platform.operation.OperationKind.ReadsItem;
import dev.onrecord.platform.operation.OperationKind.RedirectsMerged;
import dev.onrecord.platform.operation.OperationKind.RefusesRedacted;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.security.Role;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "The documents that report statements")
@RedirectsMerged
@RefusesRedacted
class SourceResource {

  private final Sources sources;
  private final SourceMerges merges;
  private final ConditionalResponses responses;
  private final LatestSeq latest;

  SourceResource(
      Sources sources, SourceMerges merges, ConditionalResponses responses, LatestSeq latest) {
    this.sources = sources;
    this.merges = merges;
    this.responses = responses;
    this.latest = latest;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "listSources",
      summary = "List sources",
      description =
          "Sources in the order of their ids; `q` searches the titles. Only editors see sources that no published statement reports.")
  public RestResponse<SourceList> list(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @BeanParam ListQuery query,
      @QueryParam("url")
          @Parameter(
              description =
                  "Only the source with this URL; `similar` lists those whose URL differs in what may not matter")
          String url) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers, canonical, latest.validator(), () -> sources.list(canonical, query, url));
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesItem
  @Operation(
      operationId = "createSource",
      summary = "Add a source",
      description =
          "Adds a source to the record. It is public unless `draft` is set. The url must not belong to another source; `similar`"
              + " lists sources that may be the same document.")
  public RestResponse<SourceView> create(SourceForm form) {
    return ConditionalResponses.created(sources.warned(sources.items().create(form)));
  }

  @GET
  @Path("/{id}")
  @ReadsItem
  @Operation(
      operationId = "getSource",
      summary = "Read a source",
      description = "A source, by its id.")
  public RestResponse<SourceView> get(
      @Context HttpHeaders headers,
      @PathParam("id")
          @Parameter(
              description = "The source's id",
              example = "0190e209-a000-7000-8000-000000000100")
          String id) {
    return responses.item(headers, sources.items().read(id));
  }

  @PUT
  @RolesAllowed(Role.EDITOR)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem
  @Operation(
      operationId = "replaceSource",
      summary = "Replace a source",
      description =
          "Replaces a source: send what GET returned, edited. The edit shows"
              + " at once in the statements that it reports.")
  public RestResponse<SourceView> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id")
          @Parameter(
              description = "The source's id",
              example = "0190e209-a000-7000-8000-000000000100")
          String id,
      SourceForm form) {
    return ConditionalResponses.replaced(
        sources.warned(sources.items().replace(id, form, ifMatch)));
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{id}")
  @DeletesItem
  @Operation(
      operationId = "deleteSource",
      summary = "Delete a source",
      description =
          "Deletes a source that nothing refers to. Send `If-Match`, or the `version` in a body.")
  public void delete(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id")
          @Parameter(
              description = "The source's id",
              example = "0190e209-a000-7000-8000-000000000100")
          String id,
      VersionForm version) {
    sources.items().delete(id, ifMatch, version);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem("The source that was kept")
  @Operation(
      operationId = "mergeSource",
      summary = "Merge a source into another",
      description =
          "Merges this source into another: its appearances move to the other one, which also takes over what it lacks. The"
              + " old URL redirects permanently. Send `If-Match`, or the `version` of this source.")
  public RestResponse<SourceView> merge(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("id")
          @Parameter(
              description = "The source's id",
              example = "0190e209-a000-7000-8000-000000000100")
          String id,
      SourceMergeForm form) {
    return ConditionalResponses.replaced(merges.merge(id, form, ifMatch));
  }

  @GET
  @Path("/{id}/history")
  @ReadsHistory
  @Operation(
      operationId = "getSourceHistory",
      summary = "Read a source's history",
      description =
          "The changes, field by field, newest first. The history stays readable after a deletion.")
  public RestResponse<HistoryList> history(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id")
          @Parameter(
              description = "The source's id",
              example = "0190e209-a000-7000-8000-000000000100")
          String id,
      @BeanParam HistoryQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        latest.validator(),
        () -> sources.items().history(canonical, id, query));
  }
}
