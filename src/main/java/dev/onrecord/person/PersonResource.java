package dev.onrecord.person;

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

@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "People who speak or are spoken about")
@RedirectsMerged
class PersonResource {

  private final People people;

  PersonResource(People people) {
    this.people = people;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "listPeople",
      summary = "List people",
      description = "People in the order of their slugs.")
  public RestResponse<PersonList> list(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @BeanParam ListQuery query,
      @QueryParam("organization")
          @Parameter(
              description = "Only people with a role in this organization, by any of its names")
          String organization) {
    return people.list(
        headers, uri, query, () -> people.ofOrganization(organization), PersonList::of);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesItem
  @Operation(
      operationId = "createPerson",
      summary = "Add a person",
      description =
          "Adds a person to the record. The URL contains the slug, which is derived from the name if absent.")
  public RestResponse<PersonView> create(PersonForm form) {
    return people.post(form);
  }

  @GET
  @Path("/{slug}")
  @ReadsItem
  @Operation(
      operationId = "getPerson",
      summary = "Read a person",
      description = "A person, by slug.")
  public RestResponse<PersonView> get(
      @Context HttpHeaders headers,
      @PathParam("slug") @Parameter(description = "The person's slug", example = "elon-musk")
          String slug) {
    return people.get(headers, slug);
  }

  @PUT
  @RolesAllowed(Role.EDITOR)
  @Path("/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem
  @Operation(
      operationId = "replacePerson",
      summary = "Replace a person",
      description =
          "Replaces a person: send what GET returned, edited. A new name shows at once wherever"
              + " the subject is mentioned; keep the old name as an alias if it should still be found.")
  public RestResponse<PersonView> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The person's slug", example = "elon-musk")
          String slug,
      PersonForm form) {
    return people.put(slug, form, ifMatch);
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{slug}")
  @DeletesItem
  @Operation(
      operationId = "deletePerson",
      summary = "Delete a person",
      description =
          "Deletes a person whom nothing refers to. Send `If-Match`, or the `version` in a body.")
  public void delete(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The person's slug", example = "elon-musk")
          String slug,
      VersionForm version) {
    people.delete(slug, ifMatch, version);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{slug}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem("The person who was kept")
  @Operation(
      operationId = "mergePerson",
      summary = "Merge a person into another",
      description =
          "Merges this subject into another: all references move to the other one, which also takes over its names. The old URL"
              + " redirects permanently. Send `If-Match`, or the `version` of this"
              + " subject.")
  public RestResponse<PersonView> merge(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The person's slug", example = "elon-musk")
          String slug,
      MergeForm form) {
    return people.merge(slug, form, ifMatch);
  }

  @GET
  @Path("/{slug}/history")
  @ReadsHistory
  @Operation(
      operationId = "getPersonHistory",
      summary = "Read a person's history",
      description =
          "The changes, field by field, newest first. The history stays readable after a deletion.")
  public RestResponse<HistoryList> history(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("slug") @Parameter(description = "The person's slug", example = "elon-musk")
          String slug,
      @BeanParam HistoryQuery query) {
    return people.history(headers, uri, slug, query);
  }
}
