package dev.onrecord.explore.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.ConditionalResponses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** Describes cards to software that embeds them (oEmbed 1.0). */
@Path("/oembed")
@Produces(MediaType.APPLICATION_JSON)
class OembedResource {

  private static final String JSON = "json";

  private final StatementPageReader statements;
  private final StatementsPages lists;
  private final ConditionalResponses responses;
  private final ObjectMapper json;

  OembedResource(
      StatementPageReader statements,
      StatementsPages lists,
      ConditionalResponses responses,
      ObjectMapper json) {
    this.statements = statements;
    this.lists = lists;
    this.responses = responses;
    this.json = json;
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  private record Description(
      String version,
      String type,
      String title,
      String authorName,
      String authorUrl,
      String providerName,
      String providerUrl,
      int width,
      int height,
      String html) {}

  @GET
  @Operation(hidden = true)
  public RestResponse<byte[]> describe(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("url") String url,
      @QueryParam("format") String format,
      @QueryParam("maxwidth") @Parameter(schema = @Schema(minimum = "1", maximum = "100000"))
          Integer maxWidth,
      @QueryParam("maxheight") @Parameter(schema = @Schema(minimum = "1", maximum = "100000"))
          Integer maxHeight) {
    if (url == null) {
      throw Problem.parameter("url", "is missing");
    }
    if (format != null && !format.equals(JSON)) {
      throw Problem.parameter("format", "must be json");
    }
    URI base = uri.getBaseUri();
    String id =
        EmbedCard.statement(base, url)
            .orElseThrow(() -> Problem.notFound("statement of this record at", url));
    return responses.document(
        headers,
        uri.getRequestUri().toString(),
        MediaType.APPLICATION_JSON,
        lists.state(),
        () -> bytes(description(id, base, maxWidth, maxHeight)));
  }

  private Description description(String id, URI base, Integer maxWidth, Integer maxHeight) {
    StatementPage page = statements.page(id, base);
    int width = maxWidth == null ? EmbedCard.WIDTH : Math.min(maxWidth, EmbedCard.WIDTH);
    int height = maxHeight == null ? EmbedCard.HEIGHT : Math.min(maxHeight, EmbedCard.HEIGHT);
    return new Description(
        "1.0",
        "rich",
        page.title(),
        page.card().speaker().name(),
        PageUrls.absolute(base, page.card().speaker().href()),
        "OnRecord",
        PageUrls.absolute(base, "/"),
        width,
        height,
        page.frame(width, height));
  }

  private byte[] bytes(Description description) {
    try {
      return json.writeValueAsBytes(description);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description is text and numbers", e);
    }
  }
}
