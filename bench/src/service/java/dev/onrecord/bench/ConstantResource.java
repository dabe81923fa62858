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

/** The yardstick: what the same server does at most, for a body of the same size. */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
class ConstantResource {

  private static final int MOST = 1 << 20;

  private final Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

  /** On a worker thread, as all that the service answers. */
  @GET
  @Path("/constant")
  @Operation(hidden = true)
  public byte[] constant(@QueryParam("bytes") @DefaultValue("0") int bytes) {
    return bodies.computeIfAbsent(Math.min(bytes, MOST), ConstantResource::body);
  }

  /** On the event loop, which nothing that asks a database may be. */
  @GET
  @Path("/constant-on-event-loop")
  @NonBlocking
  @Operation(hidden = true)
  public byte[] constantOnEventLoop(@QueryParam("bytes") @DefaultValue("0") int bytes) {
    return constant(bytes);
  }

  private static byte[] body(int bytes) {
    return bytes < 2
        ? new byte[bytes]
        : ("\"" + "x".repeat(bytes - 2) + "\"").getBytes(StandardCharsets.US_ASCII);
  }
}
