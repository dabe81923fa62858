package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.response.ConditionalResponses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves cards of statements, which any page may frame. */
@Path("/embed/statements")
@Produces(MediaType.TEXT_HTML)
class EmbedResource {

  private final StatementPageReader statements;
  private final StatementsPages lists;
  private final ConditionalResponses responses;

  EmbedResource(
      StatementPageReader statements, StatementsPages lists, ConditionalResponses responses) {
    this.statements = statements;
    this.lists = lists;
    this.responses = responses;
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public RestResponse<byte[]> card(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return responses.document(
        headers,
        PageUrls.absolute(uri.getBaseUri(), uri.getPath()),
        MediaType.TEXT_HTML,
        lists.state(),
        () -> {
          StatementCard card = statements.card(id);
          String url = PageUrls.absolute(uri.getBaseUri(), card.href());
          return Rendering.bytes(StatementTemplates.embed(new EmbedCard(card, url)));
        });
  }
}
