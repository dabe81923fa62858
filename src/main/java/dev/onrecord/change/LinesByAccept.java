package dev.onrecord.change;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who asks for the log as lines by the header Accept is answered as at the address of the lines: of
 * two methods at one address, the framework would choose either for those who take anything.
 */
@Singleton
class LinesByAccept {

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void choose(ContainerRequestContext request) {
    List<MediaType> taken = request.getAcceptableMediaTypes();
    if (request.getUriInfo().getPath().equals("/changes")
        && !taken.isEmpty()
        && ChangesResource.LINES.isCompatible(taken.get(0))
        && !taken.get(0).isWildcardSubtype()) {
      request.setRequestUri(
          request.getUriInfo().getRequestUriBuilder().replacePath("/changes.ndjson").build());
    }
  }
}
