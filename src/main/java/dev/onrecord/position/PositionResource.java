package dev.onrecord.position;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.http.CanonicalQuery;
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
        "Where speakers stand, when that changed, and where they agree: always with the statements that say so")
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
  @Operation(
      operationId = "listPositions",
      summary = "Where speakers stand, and when that changed",
      description =
          "With a speaker (`speaker`, `person` or `organization`): where that one stands, subject by subject. With a subject"
              + " (`about`, `topic` or `model`): who stands where on it, speaker by speaker, and how many did at the end of each"
              + " year. With both: that speaker toward that subject. A position is made of the stances of published statements,"
              + " in the order in which their dates end (then begin, then of their ids). It claims no more than the dates show:"
              + " the current stance is that of the latest statement, or `unclear` with a `reason` where several that differ may"
              + " be the latest; a shift is `certain` only where the one statement was surely made before the other. Statements"
              + " without a stance toward the subject do not count, and `neutral` and `unclear` are stances as the others are.")
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
