package dev.onrecord.organization;

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
import dev.onrecord.subject.NameFilter;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Organizations",
    description = "Companies, publishers and others that speak, are spoken about, or publish")
@RedirectsMerged
class OrganizationResource {

  private final Organizations organizations;

  OrganizationResource(Organizations organizations) {
    this.organizations = organizations;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "listOrganizations",
      summary = "List organizations",
      description = "Organizations in the order of their slugs.")
  public RestResponse<OrganizationList> list(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam ListQuery query) {
    return organizations.list(headers, uri, query, () -> NameFilter.NONE, OrganizationList::of);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesItem
  @Operation(
      operationId = "createOrganization",
      summary = "Add an organization",
      description =
          "Adds an organization to the record. Its URL contains the slug, which is derived from the name if absent.")
  public RestResponse<OrganizationView> create(OrganizationForm form) {
    return organizations.post(form);
  }

  @GET
  @Path("/{slug}")
  @ReadsItem
  @Operation(
      operationId = "getOrganization",
      summary = "Read an organization",
      description = "An organization, by slug.")
  public RestResponse<OrganizationView> get(
      @Context HttpHeaders headers,
      @PathParam("slug") @Parameter(description = "The organization's slug", example = "meta")
          String slug) {
    return organizations.get(headers, slug);
  }

  @PUT
  @RolesAllowed(Role.EDITOR)
  @Path("/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem
  @Operation(
      operationId = "replaceOrganization",
      summary = "Replace an organization",
      description =
          "Replaces an organization: send what GET returned, edited. A new name shows at once wherever"
              + " the subject is mentioned; keep the old name as an alias if it should still be found.")
  public RestResponse<OrganizationView> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The organization's slug", example = "meta")
          String slug,
      OrganizationForm form) {
    return organizations.put(slug, form, ifMatch);
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{slug}")
  @DeletesItem
  @Operation(
      operationId = "deleteOrganization",
      summary = "Delete an organization",
      description =
          "Deletes an organization that nothing refers to. Send `If-Match`, or the `version` in a body.")
  public void delete(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The organization's slug", example = "meta")
          String slug,
      VersionForm version) {
    organizations.delete(slug, ifMatch, version);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{slug}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem("The organization that was kept")
  @Operation(
      operationId = "mergeOrganization",
      summary = "Merge an organization into another",
      description =
          "Merges this subject into another: all references move to the other one, which also takes over its names. The old URL"
              + " redirects permanently. Send `If-Match`, or the `version` of this"
              + " subject.")
  public RestResponse<OrganizationView> merge(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The organization's slug", example = "meta")
          String slug,
      MergeForm form) {
    return organizations.merge(slug, form, ifMatch);
  }

  @GET
  @Path("/{slug}/history")
  @ReadsHistory
  @Operation(
      operationId = "getOrganizationHistory",
      summary = "Read an organization's history",
      description =
          "The changes, field by field, newest first. The history stays readable after a deletion.")
  public RestResponse<HistoryList> history(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("slug") @Parameter(description = "The organization's slug", example = "meta")
          String slug,
      @BeanParam HistoryQuery query) {
    return organizations.history(headers, uri, slug, query);
  }
}
