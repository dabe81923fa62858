package dev.onrecord.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Answers something. */
@Path("/statements")
public class BareResource {

  @GET
  public Map<String, String> answer() {
    return Map.of("items", "none");
  }
}
