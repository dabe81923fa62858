package dev.onrecord.bench;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The yardstick: a constant response of a given size, from the same server. */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
class ConstantResource {

  private static final int MAX = 1 << 20;

  private final Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

  /** On a worker thread, like the service's own operations. */
  @GET
  @Path("/constant")
  @Operation(hidden = true)
  public byte[] constant(@QueryParam("bytes") @DefaultValue("0") String bytes) {
    return bodies.computeIfAbsent(Math.min(Integer.parseInt(bytes), MAX), ConstantResource::body);
  }

  /** On the event loop, where nothing may wait for a database. */
  @GET
  @Path("/constant-on-event-loop")
  @NonBlocking
  @Operation(hidden = true)
  public byte[] constantOnEventLoop(@QueryParam("bytes") @DefaultValue("0") String bytes) {
    return constant(bytes);
  }

  private static byte[] body(int bytes) {
    return bytes < 2
        ? new byte[bytes]
        : ("\"" + "x".repeat(bytes - 2) + "\"").getBytes(StandardCharsets.US_ASCII);
  }
}
