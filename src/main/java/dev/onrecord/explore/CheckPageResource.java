package dev.onrecord.explore;

import dev.onrecord.check.CheckQuery;
import dev.onrecord.check.Checks;
import dev.onrecord.explore.statement.StatementPageReader;
import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.SubmittedByForm;
import dev.onrecord.platform.response.ConditionalResponses;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The page that compares a quotation with the record. */
@Path("/explore/check")
@Produces(MediaType.TEXT_HTML)
class CheckPageResource {

  private final Checks checks;
  private final StatementPageReader statements;
  private final StatementsPages lists;
  private final ConditionalResponses responses;

  CheckPageResource(
      Checks checks,
      StatementPageReader statements,
      StatementsPages lists,
      ConditionalResponses responses) {
    this.checks = checks;
    this.statements = statements;
    this.lists = lists;
    this.responses = responses;
  }

  @GET
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> check(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("quote") String quote,
      @QueryParam("statement") String statement,
      @BeanParam CheckQuery query) {
    PageQuery page = new PageQuery(CanonicalQuery.of(uri));
    String url = PageUrls.absolute(uri.getBaseUri(), page.canonical().url());
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        lists.state(),
        () ->
            Rendering.bytes(
                Templates.check(frame(page, url), page(page, quote, statement, query))));
  }

  private CheckPage page(PageQuery page, String quote, String statement, CheckQuery query) {
    StatementCard against = statement == null ? null : statements.card(statement);
    String speaker = page.value("speaker");
    return new CheckPage(
        quote == null ? "" : quote,
        speaker.isEmpty() && against != null ? against.speaker().slug() : speaker,
        against,
        quote == null ? null : CheckPage.result(checks.check(quote, query)),
        page.at("/check", Set.of("statement")));
  }

  private static Frame frame(PageQuery page, String url) {
    return new Frame(
        "Check a quote",
        "Whether somebody said it, in these words.",
        "Check a quote",
        url,
        "",
        page.has("quote") || page.has("statement"),
        page.has("quote")
            ? List.of(
                new Frame.Alternate(
                    MediaType.APPLICATION_JSON, "JSON", page.at("/check", Set.of("statement"))))
            : List.of());
  }
}
