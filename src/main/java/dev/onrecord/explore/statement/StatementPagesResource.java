package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.http.SubmittedByForm;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of statements: those that match a query, and each alone. */
@Path("/explore/statements")
@Produces(MediaType.TEXT_HTML)
class StatementPagesResource {

  private final StatementsPages lists;
  private final StatementPageReader items;
  private final ConditionalResponses responses;

  StatementPagesResource(
      StatementsPages lists, StatementPageReader items, ConditionalResponses responses) {
    this.lists = lists;
    this.items = items;
    this.responses = responses;
  }

  @GET
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> list(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    String url = PageUrls.absolute(uri.getBaseUri(), canonical.url());
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        lists.state(),
        () -> {
          StatementsPage page = lists.page(canonical, query);
          return Rendering.bytes(StatementTemplates.statements(frame(page, url), page));
        });
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public RestResponse<byte[]> get(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    URI base = uri.getBaseUri();
    return responses.document(
        headers,
        PageUrls.absolute(base, uri.getPath()),
        MediaType.TEXT_HTML,
        lists.state(),
        () -> {
          StatementPage page = items.page(id, base);
          return Rendering.bytes(StatementTemplates.statement(frame(page, base), page));
        });
  }

  private static Frame frame(StatementsPage page, String url) {
    return new Frame(
        page.chips().isEmpty() ? "Statements" : "Statements: " + page.conditions(),
        page.count() + " in the record, each with its source.",
        "Statements",
        url,
        page.query().value("q"),
        !page.chips().isEmpty(),
        List.of(
            new Frame.Alternate(MediaType.APPLICATION_JSON, "JSON", page.links().json()),
            new Frame.Alternate(MediaTypes.CSV, "CSV", page.links().csv()),
            new Frame.Alternate(MediaTypes.ATOM, "Feed", page.links().atom())));
  }

  private static Frame frame(StatementPage page, URI base) {
    StatementCard card = page.card();
    return new Frame(
        page.title(),
        "%s, %s. %s."
            .formatted(card.formWords(), card.said().words(), card.excerpt(Frame.DESCRIPTION)),
        "Statements",
        page.url(),
        "",
        card.isDraft(),
        List.of(
            new Frame.Alternate(MediaType.APPLICATION_JSON, "JSON", card.api()),
            new Frame.Alternate(MediaTypes.JSON_LD, "JSON-LD", card.api()),
            new Frame.Alternate(
                "application/json+oembed", "oEmbed", EmbedCard.oembed(base, page.url()))));
  }
}
