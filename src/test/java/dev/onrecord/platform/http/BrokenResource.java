package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.platform.stream.Streams;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** For tests alone: a body of so many pieces, behind which it fails. */
@Path("/broken/{pieces}")
@Produces(MediaType.TEXT_PLAIN)
class BrokenResource {

  private final Streams streams;

  BrokenResource(Streams streams) {
    this.streams = streams;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<Streamed> breaks(@PathParam("pieces") int pieces) {
    AtomicInteger made = new AtomicInteger();
    return RestResponse.ok(
        streams.begin(
            Streams.Kind.EXPORT,
            () -> {
              if (made.getAndIncrement() == pieces) {
                throw Problem.field("piece", "does not come");
              }
              return "A piece.\n".getBytes(StandardCharsets.UTF_8);
            }));
  }
}
