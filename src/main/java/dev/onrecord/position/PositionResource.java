package dev.onrecord.position;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.operation.OperationKind.ListsItems;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Positions",
    description =
        "Stances of speakers, their changes over time, and agreement between speakers, always with evidence")
class PositionResource {

  private final Positions positions;
  private final ConditionalResponses responses;
  private final LatestSeq latest;

  PositionResource(Positions positions, ConditionalResponses responses, LatestSeq latest) {
    this.positions = positions;
    this.responses = responses;
    this.latest = latest;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "listPositions",
      summary = "List positions and shifts",
      description =
          "With a speaker (`speaker`, `person` or `organization`): the positions of that speaker, subject by subject. With a subject"
              + " (`about`, `topic` or `model`): the positions toward it, speaker by speaker, and the counts at the end of each"
              + " year. With both: the position of that speaker toward that subject. A position consists of the stances of published"
              + " statements, ordered by the end of their dates (then beginning, then id). It claims no more than the dates show:"
              + " the current stance is that of the latest statement, or `unclear` with a `reason` if several statements that differ may"
              + " be the latest; a shift is `certain` only if one statement was certainly made before the other. Statements"
              + " without a stance toward the subject do not count; `neutral` and `unclear` are stances like the others.")
  public RestResponse<PositionList> list(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam PositionQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        MediaType.APPLICATION_JSON,
        CacheValidator.of(latest::state),
        () -> positions.list(canonical, query));
  }
}
