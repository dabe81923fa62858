package dev.onrecord.explore.subject;

import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.http.SubmittedByForm;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.subject.SubjectType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of people, organizations, AI models and topics. */
@Path("/explore")
@Produces(MediaType.TEXT_HTML)
class SubjectPagesResource {

  private final SubjectPages subjects;
  private final StatementsPages statements;
  private final ConditionalResponses responses;

  SubjectPagesResource(
      SubjectPages subjects, StatementsPages statements, ConditionalResponses responses) {
    this.subjects = subjects;
    this.statements = statements;
    this.responses = responses;
  }

  @GET
  @Path("/people")
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> people(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam ListQuery query) {
    return list(headers, uri, query, SubjectType.PERSON);
  }

  @GET
  @Path("/organizations")
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> organizations(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam ListQuery query) {
    return list(headers, uri, query, SubjectType.ORGANIZATION);
  }

  @GET
  @Path("/models")
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> models(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam ListQuery query) {
    return list(headers, uri, query, SubjectType.MODEL);
  }

  @GET
  @Path("/topics")
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> topics(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam ListQuery query) {
    return list(headers, uri, query, SubjectType.TOPIC);
  }

  @GET
  @Path("/people/{slug}")
  @Operation(hidden = true)
  public RestResponse<byte[]> person(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("slug") String slug) {
    return page(headers, uri, slug, SubjectType.PERSON);
  }

  @GET
  @Path("/organizations/{slug}")
  @Operation(hidden = true)
  public RestResponse<byte[]> organization(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("slug") String slug) {
    return page(headers, uri, slug, SubjectType.ORGANIZATION);
  }

  @GET
  @Path("/models/{slug}")
  @Operation(hidden = true)
  public RestResponse<byte[]> model(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("slug") String slug) {
    return page(headers, uri, slug, SubjectType.MODEL);
  }

  @GET
  @Path("/topics/{slug}")
  @Operation(hidden = true)
  public RestResponse<byte[]> topic(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("slug") String slug) {
    return page(headers, uri, slug, SubjectType.TOPIC);
  }

  private RestResponse<byte[]> list(
      HttpHeaders headers, UriInfo uri, ListQuery query, SubjectType type) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    String url = PageUrls.absolute(uri.getBaseUri(), canonical.url());
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        statements.state(),
        () -> {
          Page<SubjectHead> page = subjects.list(type, canonical, query);
          SubjectList list = SubjectList.of(type, new PageQuery(canonical), page);
          return Rendering.bytes(SubjectTemplates.subjects(list.frame(url), list));
        });
  }

  private RestResponse<byte[]> page(
      HttpHeaders headers, UriInfo uri, String slug, SubjectType type) {
    String url = PageUrls.absolute(uri.getBaseUri(), uri.getPath());
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        statements.state(),
        () -> {
          SubjectPage page = subjects.page(type, slug);
          return Rendering.bytes(SubjectTemplates.subject(frame(page, type, url), page));
        });
  }

  private static Frame frame(SubjectPage page, SubjectType type, String url) {
    SubjectHead head = page.head();
    return new Frame(
        head.name() + ": what is on record",
        "%s %s %s, each with its source."
            .formatted(page.statements().count(), page.canSpeak() ? "by" : "about", head.name()),
        SubjectList.section(type),
        url,
        "",
        false,
        List.of(
            new Frame.Alternate(MediaType.APPLICATION_JSON, "JSON", head.api()),
            new Frame.Alternate(
                MediaType.APPLICATION_JSON, "Statements", page.statements().links().json()),
            new Frame.Alternate(MediaTypes.CSV, "CSV", page.statements().links().csv()),
            new Frame.Alternate(MediaTypes.ATOM, "Feed", page.statements().links().atom())));
  }
}
