package dev.onrecord.explore;

import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The page about the record, and the way from the root of the pages to the statements. */
@Path("/explore")
@Produces(MediaType.TEXT_HTML)
class AboutPageResource {

  private final RecordOverview overview;
  private final StatementsPages lists;
  private final ConditionalResponses responses;

  AboutPageResource(
      RecordOverview overview, StatementsPages lists, ConditionalResponses responses) {
    this.overview = overview;
    this.lists = lists;
    this.responses = responses;
  }

  @GET
  @Operation(hidden = true)
  public Response explore(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return Response.status(Response.Status.FOUND)
        .header(
            HttpHeaders.LOCATION, CanonicalQuery.of(uri).at(PageUrls.STATEMENTS, Set.of()).url())
        .build();
  }

  @GET
  @Path("/about")
  @Operation(hidden = true)
  public RestResponse<byte[]> about(@Context HttpHeaders headers, @Context UriInfo uri) {
    String url = PageUrls.absolute(uri.getBaseUri(), "/explore/about");
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        lists.state(),
        () ->
            Rendering.bytes(
                Templates.about(
                    Frame.plain(
                        "About this record",
                        "What the record covers and what it does not, and how to read it.",
                        "About",
                        url),
                    overview.counts())));
  }
}
