package dev.onrecord.platform.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Redirects the root URL to Swagger UI. */
@Path("/")
class RootResource {

  @GET
  @Operation(hidden = true)
  public Response swaggerUi() {
    return Response.status(Response.Status.FOUND)
        .header(HttpHeaders.LOCATION, "/q/swagger-ui/")
        .build();
  }
}
