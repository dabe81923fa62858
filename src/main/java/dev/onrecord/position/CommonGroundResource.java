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

@Path("/common-ground")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Positions")
class CommonGroundResource {

  private final CommonGround commonGround;
  private final ConditionalResponses responses;
  private final LatestSeq latest;

  CommonGroundResource(
      CommonGround commonGround, ConditionalResponses responses, LatestSeq latest) {
    this.commonGround = commonGround;
    this.responses = responses;
    this.latest = latest;
  }

  @GET
  @ListsItems
  @Operation(
      operationId = "findCommonGround",
      summary = "Compare the positions of speakers",
      description =
          "The subjects toward which 2 to 10 speakers took a stance, grouped by their current stances: `agree` if all are in favor or"
              + " all against, `differ` if some are in favor and some against, `mixed` if all took a stance but some are"
              + " neutral or unclear, `unmatched` if only some took one. All four lists are always present. Pages go through"
              + " the lists in that order, each with the latest evidence first. Agreement is about the same subject:"
              + " what `favor` of a topic means is its `proposition`.")
  public RestResponse<CommonGroundView> find(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam CommonGroundQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        MediaType.APPLICATION_JSON,
        CacheValidator.of(latest::state),
        () -> commonGround.of(canonical, query));
  }
}
