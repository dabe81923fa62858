package dev.onrecord.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Returns the body that it gets, as a public read. Only in tests. */
@Path("/echo")
@Produces(MediaType.TEXT_PLAIN)
class EchoResource {

  static final int MAX_BODY = 50;

  @POST
  @PublicRead
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String echo(String body) {
    return body;
  }

  @POST
  @Path("/short")
  @PublicRead(maxBody = MAX_BODY)
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String echoShort(String body) {
    return body;
  }

  @POST
  @Path("/kept")
  @PublicRead(writesWith = "keep")
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String echoKept(@QueryParam("keep") String keep, String body) {
    return body;
  }
}
