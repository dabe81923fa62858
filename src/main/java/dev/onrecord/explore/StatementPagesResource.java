package dev.onrecord.explore;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.http.SubmittedByForm;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of statements. */
@Path("/explore/statements")
@Produces(MediaType.TEXT_HTML)
class StatementPagesResource {

  private final StatementsPages lists;
  private final ConditionalResponses responses;

  StatementPagesResource(StatementsPages lists, ConditionalResponses responses) {
    this.lists = lists;
    this.responses = responses;
  }

  @GET
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> list(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    String url = uri.getBaseUri().resolve(canonical.url()).toString();
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        lists.state(),
        () -> {
          StatementsPage page = lists.page(canonical, query);
          return Templates.bytes(Templates.statements(frame(page, url), page));
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
}
