package dev.onrecord.subject;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.operation.OperationKind.SuggestsItems;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.response.ListView;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Names", description = "Which subject a name means")
class NamesResource {

  private final Names names;
  private final ConditionalResponses responses;
  private final LatestSeq latest;
  private final NameIndex index;

  NamesResource(Names names, ConditionalResponses responses, LatestSeq latest, NameIndex index) {
    this.index = index;
    this.names = names;
    this.responses = responses;
    this.latest = latest;
  }

  @GET
  @SuggestsItems
  @Operation(
      operationId = "suggestNames",
      summary = "Suggest subjects for a name",
      description =
          "Suggests people, organizations, AI models and topics for typed text, best first: those that resolution would find"
              + " by slug, name, alias or word, then prefix matches, then similar names; among equals, those with more"
              + " statements. Fit for autocomplete.")
  public RestResponse<SuggestionList> suggest(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("q")
          @Parameter(
              description = "The text typed so far",
              required = true,
              example = "zuck",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
          String q,
      @QueryParam("type")
          @Parameter(
              description = "Only subjects of this type",
              schema = @Schema(implementation = SubjectType.class))
          SubjectType type,
      @QueryParam("limit")
          @Parameter(
              description = "The most suggestions to return",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          Integer limit) {
    if (q == null || q.isBlank() || q.length() > 200) {
      throw Problem.parameter("q", "must be text of 1 to 200 characters");
    }
    Set<SubjectType> types = type == null ? Names.anyType() : Set.of(type);
    int max = limit == null ? Limit.DEFAULT : limit;
    return responses.list(
        headers,
        CanonicalQuery.of(uri),
        CacheValidator.of(() -> latest.state() + "." + index.state()),
        () -> new SuggestionList(names.suggest(q, types, max)));
  }

  @Schema(name = "NameSuggestionList", description = "Suggested subjects, best first")
  record SuggestionList(@Schema(required = true) List<Names.Suggestion> items) implements ListView {
    @Override
    @JsonIgnore
    public String next() {
      return null;
    }
  }
}
