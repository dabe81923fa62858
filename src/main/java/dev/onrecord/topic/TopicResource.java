package dev.onrecord.topic;

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

@Path("/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Topics",
    description = "Topics of statements, with the propositions that stances refer to")
@RedirectsMerged
class TopicResource {

  private final Topics topics;

  TopicResource(Topics topics) {
    this.topics = topics;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "listTopics",
      summary = "List topics",
      description = "Topics in the order of their slugs.")
  public RestResponse<TopicList> list(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam ListQuery query) {
    return topics.list(headers, uri, query, () -> NameFilter.NONE, TopicList::of);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @CreatesItem
  @Operation(
      operationId = "createTopic",
      summary = "Add a topic",
      description =
          "Adds a topic to the record. Its URL contains the slug, which is derived from the name if absent.")
  public RestResponse<TopicView> create(TopicForm form) {
    return topics.post(form);
  }

  @GET
  @Path("/{slug}")
  @ReadsItem
  @Operation(operationId = "getTopic", summary = "Read a topic", description = "A topic, by slug.")
  public RestResponse<TopicView> get(
      @Context HttpHeaders headers,
      @PathParam("slug") @Parameter(description = "The topic's slug", example = "open-source-ai")
          String slug) {
    return topics.get(headers, slug);
  }

  @PUT
  @RolesAllowed(Role.EDITOR)
  @Path("/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem
  @Operation(
      operationId = "replaceTopic",
      summary = "Replace a topic",
      description =
          "Replaces a topic: send what GET returned, edited. A new name shows at once wherever"
              + " the subject is mentioned; keep the old name as an alias if it should still be found.")
  public RestResponse<TopicView> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The topic's slug", example = "open-source-ai")
          String slug,
      TopicForm form) {
    return topics.put(slug, form, ifMatch);
  }

  @DELETE
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.WILDCARD)
  @Path("/{slug}")
  @DeletesItem
  @Operation(
      operationId = "deleteTopic",
      summary = "Delete a topic",
      description =
          "Deletes a topic that nothing refers to. Send `If-Match`, or the `version` in a body.")
  public void delete(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The topic's slug", example = "open-source-ai")
          String slug,
      VersionForm version) {
    topics.delete(slug, ifMatch, version);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Path("/{slug}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @EditsItem("The topic that was kept")
  @Operation(
      operationId = "mergeTopic",
      summary = "Merge a topic into another",
      description =
          "Merges this subject into another: all references move to the other one, which also takes over its names. The old URL"
              + " redirects permanently. Send `If-Match`, or the `version` of this"
              + " subject.")
  public RestResponse<TopicView> merge(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @PathParam("slug") @Parameter(description = "The topic's slug", example = "open-source-ai")
          String slug,
      MergeForm form) {
    return topics.merge(slug, form, ifMatch);
  }

  @GET
  @Path("/{slug}/history")
  @ReadsHistory
  @Operation(
      operationId = "getTopicHistory",
      summary = "Read a topic's history",
      description =
          "The changes, field by field, newest first. The history stays readable after a deletion.")
  public RestResponse<HistoryList> history(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("slug") @Parameter(description = "The topic's slug", example = "open-source-ai")
          String slug,
      @BeanParam HistoryQuery query) {
    return topics.history(headers, uri, slug, query);
  }
}
