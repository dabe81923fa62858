package dev.onrecord.platform;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For tests alone: a question that stands in a body, and is answered with itself. */
@Path("/asking")
@Produces(MediaType.TEXT_PLAIN)
class AskingResource {

  static final int LONGEST = 50;

  @POST
  @PublicRead
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String ask(String question) {
    return question;
  }

  @POST
  @Path("/briefly")
  @PublicRead(longestBody = LONGEST)
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String askBriefly(String question) {
    return question;
  }
}
