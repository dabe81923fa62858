package dev.onrecord.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.PublicRead;
import dev.onrecord.platform.operation.OperationKind.ComputesResult;
import dev.onrecord.platform.operation.OperationKind.EvaluatesBody;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.StatementQuery;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check", description = "Whether somebody said it, in these words")
class CheckResource {

  /** Room for 10,000 characters, all escaped in JSON, and the other fields. */
  private static final long MAX_BODY = 128 << 10;

  private static final String RESULT = "What the record says about the quotation";

  private static final String DESCRIPTION =
      " Drafts are ignored. Punctuation, case and the kind of quotation marks never make a quotation altered; signs that carry"
          + " meaning do. If several statements fit equally well, all are shown and the flag `ambiguous` is set."
          + " docs/quote-check.md defines every term.";

  private final Checks checks;
  private final Statements statements;
  private final ConditionalResponses responses;
  private final Forms forms;
  private final ObjectMapper json;

  CheckResource(
      Checks checks,
      Statements statements,
      ConditionalResponses responses,
      Forms forms,
      ObjectMapper json) {
    this.checks = checks;
    this.statements = statements;
    this.responses = responses;
    this.forms = forms;
    this.json = json;
  }

  @GET
  @ComputesResult(RESULT)
  @Operation(
      operationId = "checkQuote",
      summary = "Check a quotation",
      description =
          "Compares a quotation with the record: whether somebody said it, in these words, and what differs."
              + DESCRIPTION)
  public RestResponse<CheckView> check(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("quote")
          @Parameter(
              description = "The quotation. Send a longer one as the body of a POST",
              required = true,
              example = "Zuck does deserve credit for open-sourcing.",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2_048))
          String quote,
      @BeanParam CheckQuery query) {
    return responses.list(
        headers,
        CanonicalQuery.of(uri),
        MediaType.APPLICATION_JSON,
        state(),
        () -> checks.check(quote, query));
  }

  /** Depends on the index, which finds the candidates, as text search does. */
  private CacheValidator state() {
    StatementQuery text = new StatementQuery();
    text.q = "";
    return statements.state(text);
  }

  @POST
  @EvaluatesBody(RESULT)
  @PublicRead(maxBody = MAX_BODY)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "checkLongQuote",
      summary = "Check a long quotation",
      description =
          "Checks a quotation of up to 10,000 characters, sent as JSON whose fields are the parameters of `GET /check`, or as plain"
              + " text beside those parameters. Stores nothing."
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
                @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Quotation.MAX_LENGTH))
      })
  public RestResponse<CheckView> checkLong(
      @Context HttpHeaders headers, @BeanParam CheckQuery query, String body)
      throws JsonProcessingException {
    MediaType type = headers.getMediaType();
    if (type != null && type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
      return uncached(checks.check(body, query));
    }
    if (!query.isEmpty()) {
      throw Problem.parameter(
          "speaker", "must be a field of the JSON body, like all other parameters");
    }
    CheckRequest request = forms.check(json.readValue(body, CheckRequest.class));
    return uncached(checks.check(request.quote(), request.query()));
  }

  private static RestResponse<CheckView> uncached(CheckView view) {
    CacheControl uncached = new CacheControl();
    uncached.setNoStore(true);
    uncached.setNoTransform(false);
    return RestResponse.ResponseBuilder.ok(view).cacheControl(uncached).build();
  }
}
