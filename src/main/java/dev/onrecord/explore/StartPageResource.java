package dev.onrecord.explore;

import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.platform.response.ConditionalResponses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The start page, and what software that visits sites asks for at its root. */
@Path("/")
class StartPageResource {

  private static final String PLAIN = "text/plain";
  private static final String XML = "application/xml";

  private final RecordOverview overview;
  private final StatementsPages lists;
  private final Sitemap sitemap;
  private final ConditionalResponses responses;

  StartPageResource(
      RecordOverview overview,
      StatementsPages lists,
      Sitemap sitemap,
      ConditionalResponses responses) {
    this.overview = overview;
    this.lists = lists;
    this.sitemap = sitemap;
    this.responses = responses;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public RestResponse<byte[]> start(@Context HttpHeaders headers, @Context UriInfo uri) {
    String url = PageUrls.absolute(uri.getBaseUri(), "/");
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        lists.state(),
        () ->
            Rendering.bytes(
                Templates.start(
                    Frame.plain("Start", "What tech figures have said, with sources.", "", url),
                    overview.start(uri.getBaseUri()))));
  }

  @GET
  @Path("robots.txt")
  @Operation(hidden = true)
  public RestResponse<byte[]> robots(@Context HttpHeaders headers, @Context UriInfo uri) {
    String url = PageUrls.absolute(uri.getBaseUri(), "/robots.txt");
    return responses.document(
        headers,
        url,
        PLAIN,
        lists.state(),
        () -> Rendering.bytes(Templates.robots(PageUrls.absolute(uri.getBaseUri(), ""))));
  }

  @GET
  @Path("llms.txt")
  @Operation(hidden = true)
  public RestResponse<byte[]> llms(@Context HttpHeaders headers, @Context UriInfo uri) {
    String url = PageUrls.absolute(uri.getBaseUri(), "/llms.txt");
    return responses.document(
        headers,
        url,
        PLAIN,
        lists.state(),
        () -> Rendering.bytes(Templates.llms(PageUrls.absolute(uri.getBaseUri(), ""))));
  }

  @GET
  @Path("sitemap.xml")
  @Operation(hidden = true)
  public RestResponse<byte[]> sitemap(@Context HttpHeaders headers, @Context UriInfo uri) {
    String url = PageUrls.absolute(uri.getBaseUri(), "/sitemap.xml");
    return responses.document(headers, url, XML, lists.state(), () -> sitemap.of(uri.getBaseUri()));
  }
}
