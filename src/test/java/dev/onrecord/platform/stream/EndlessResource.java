package dev.onrecord.platform.stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A test resource: an endless export. */
@Path("/endless")
@Produces(MediaType.TEXT_PLAIN)
class EndlessResource {

  private static final int PIECE = 1 << 20;

  private final Streams streams;

  EndlessResource(Streams streams) {
    this.streams = streams;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<Streamed> endless() {
    return RestResponse.ok(streams.begin(Streams.Kind.EXPORT, () -> new byte[PIECE]));
  }
}
