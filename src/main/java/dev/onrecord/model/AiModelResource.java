package dev.onrecord.model;

import dev.onrecord.change.HistoryList;
import dev.onrecord.change.HistoryQuery;
import dev.onrecord.item.VersionForm;
import dev.onrecord.platform.operation.OperationKind.CreatesItem;
import dev.onrecord.platform.operation.OperationKind.DeletesItem;
import dev.onrecord.platform.operation.OperationKind.EditsItem;
import dev.onrecord.platform.operation.OperationKind.ListsItems;
import dev.onrecord.platform.operation.OperationKind.ReadsHistory;
import dev.onrecord.platform.operation.OperationKind.ReadsItem;
import dev.onrecord.platform.operation.OperationKind.RedirectsMerged;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.security.Role;
import dev.onrecord.subject.MergeForm;
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

@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "AI models", description = "The AI models that statements are about")
@RedirectsMerged
class AiModelResource {

  private final AiModels aiModels;

  AiModelResource(AiModels aiModels) {
    this.aiModels = aiModels;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "listAiModels",
      summary = "List AI models",
      description = "AI models in the order of their slugs.")
  public RestResponse<AiModelList> list(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @BeanParam ListQuery query,
      @QueryParam("developer")
          @Parameter(description = "Only models of this organization, by any of its names")
          String developer) {
    return aiModels.list(
        headers, uri, query, () -> aiModels.ofDeveloper(developer), AiModelList::of);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesItem
  @Operation(
      operationId = "createAiModel",
      summary = "Add an AI model",
      description =
          "Adds an AI model to the record. Its URL contains the slug, which is derived from the name if absent.")
  public RestResponse<AiModelView> create(AiModelForm form) {
    return aiModels.post(form);
  }

  @GET
  @Path("/{slug}")
  @ReadsItem
  @Operation(
      operationId = "getAiModel",
      summary = "Read an AI model",
      description = "An AI model, by slug.")
  public RestResponse<AiModelView> get(
      @Context HttpHeaders headers,
      @PathParam("slug") @Parameter(description = "The model's slug", example = "llama-3-1")
          String slug) {
    return aiModels.get(headers, slug);
  }

  @PUT
  @RolesAllowed(Role.EDITOR)
  @Path("/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem
  @Operation(
      operationId = "replaceAiModel",
      summary = "Replace an AI model",
      description =
          "Replaces an AI model: send what GET returned, edited. A new name shows at once wherever"
              + " the subject is mentioned; keep the old name as an alias if it should still be found.")
  public RestResponse<AiModelView> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The model's slug", example = "llama-3-1")
          String slug,
      AiModelForm form) {
    return aiModels.put(slug, form, ifMatch);
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{slug}")
  @DeletesItem
  @Operation(
      operationId = "deleteAiModel",
      summary = "Delete an AI model",
      description =
          "Deletes an AI model that nothing refers to. Send `If-Match`, or the `version` in a body.")
  public void delete(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The model's slug", example = "llama-3-1")
          String slug,
      VersionForm version) {
    aiModels.delete(slug, ifMatch, version);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{slug}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem("The model that was kept")
  @Operation(
      operationId = "mergeAiModel",
      summary = "Merge an AI model into another",
      description =
          "Merges this subject into another: all references move to the other one, which also takes over its names. The old URL"
              + " redirects permanently. Send `If-Match`, or the `version` of this"
              + " subject.")
  public RestResponse<AiModelView> merge(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The model's slug", example = "llama-3-1")
          String slug,
      MergeForm form) {
    return aiModels.merge(slug, form, ifMatch);
  }

  @GET
  @Path("/{slug}/history")
  @ReadsHistory
  @Operation(
      operationId = "getAiModelHistory",
      summary = "Read an AI model's history",
      description =
          "The changes, field by field, newest first. The history stays readable after a deletion.")
  public RestResponse<HistoryList> history(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("slug") @Parameter(description = "The model's slug", example = "llama-3-1")
          String slug,
      @BeanParam HistoryQuery query) {
    return aiModels.history(headers, uri, slug, query);
  }
}
