package dev.onrecord.explore;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The style sheet, the script and the icon of the pages. */
@Path("/explore/assets")
class AssetsResource {

  private static final Map<String, String> TYPES =
      Map.of(
          "style.css", "text/css",
          "suggest.js", "text/javascript",
          "icon.svg", "image/svg+xml");

  private final ConditionalResponses responses;

  AssetsResource(ConditionalResponses responses) {
    this.responses = responses;
  }

  @GET
  @Path("/{name}")
  @Operation(hidden = true)
  public RestResponse<byte[]> asset(@Context HttpHeaders headers, @PathParam("name") String name) {
    String type = TYPES.get(name);
    if (type == null) {
      throw Problem.notFound("asset", name);
    }
    byte[] content = read(name);
    String digest = HexFormat.of().formatHex(Digests.sha256(content), 0, 8);
    return responses.document(headers, name, type, CacheValidator.of(() -> digest), () -> content);
  }

  private static byte[] read(String name) {
    try (InputStream content = AssetsResource.class.getResourceAsStream("/explore/" + name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
