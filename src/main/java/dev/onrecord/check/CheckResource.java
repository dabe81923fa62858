package dev.onrecord.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Forms;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.PublicRead;
import dev.onrecord.platform.Replies;
import dev.onrecord.platform.State;
import dev.onrecord.statement.StatementQuery;
import dev.onrecord.statement.Statements;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check", description = "Whether somebody said it, in these words")
class CheckResource {

  /** Of 10,000 characters, all escaped in JSON, and names. */
  private static final long LONGEST_BODY = 128 << 10;

  private static final String DESCRIPTION =
      " The record's drafts take no part. Punctuation, case and kinds of quotation marks never make a quotation altered;"
          + " signs that carry meaning do. Where several statements fit equally well, all are shown and `ambiguous` is flagged."
          + " docs/quote-check.md defines every term.";

  private final Checks checks;
  private final Statements statements;
  private final Replies replies;
  private final Forms forms;
  private final ObjectMapper json;

  CheckResource(
      Checks checks, Statements statements, Replies replies, Forms forms, ObjectMapper json) {
    this.checks = checks;
    this.statements = statements;
    this.replies = replies;
    this.forms = forms;
    this.json = json;
  }

  @GET
  @Operation(
      operationId = "checkQuote",
      summary = "Check a quotation",
      description =
          "Compares a quotation with the record: whether somebody said it, in these words, and what differs."
              + DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = "What the record says of the quotation",
      content = @Content(schema = @Schema(implementation = CheckView.class)))
  public RestResponse<CheckView> check(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("quote")
          @Parameter(
              description = "The quotation; a longer one goes in the body of a POST",
              required = true,
              example = "Zuck does deserve credit for open-sourcing.",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2_048))
          String quote,
      @BeanParam CheckQuery query) {
    return replies.list(
        headers,
        Asked.of(uri),
        MediaType.APPLICATION_JSON,
        state(),
        () -> checks.check(quote, query));
  }

  /** The index finds what a quotation may be of. */
  private State state() {
    StatementQuery text = new StatementQuery();
    text.q = "";
    return statements.state(text);
  }

  @POST
  @PublicRead(longestBody = LONGEST_BODY)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "checkLongQuote",
      summary = "Check a long quotation",
      description =
          "The same for a quotation of up to 10,000 characters: as JSON with the names that `GET` has as parameters, or as plain"
              + " text with those parameters. It stores nothing."
              + DESCRIPTION)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CheckRequest.class)),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema =
                @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Quotation.LONGEST))
      })
  @APIResponse(
      responseCode = "200",
      description = "What the record says of the quotation",
      content = @Content(schema = @Schema(implementation = CheckView.class)))
  public RestResponse<CheckView> checkLong(
      @Context HttpHeaders headers, @BeanParam CheckQuery query, String body)
      throws JsonProcessingException {
    MediaType type = headers.getMediaType();
    if (type != null && type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
      return unkept(checks.check(body, query));
    }
    if (!query.isEmpty()) {
      throw Problem.parameter("speaker", "and all others belong into the JSON of the body");
    }
    CheckRequest request = forms.check(json.readValue(body, CheckRequest.class));
    return unkept(checks.check(request.quote(), request.query()));
  }

  private static RestResponse<CheckView> unkept(CheckView view) {
    CacheControl unkept = new CacheControl();
    unkept.setNoStore(true);
    unkept.setNoTransform(false);
    return RestResponse.ResponseBuilder.ok(view).cacheControl(unkept).build();
  }
}
