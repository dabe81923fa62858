package dev.onrecord.change;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who asks for the log as lines by the header Accept is answered as at the address of the lines: of
 * two methods at one address, the framework would choose either for those who take anything.
 */
@Singleton
class LinesByAccept {

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void choose(ContainerRequestContext request) {
    // Not parsed here: a header that is no list of types is refused where all are.
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null
        && accept.startsWith(ChangesResource.NDJSON)
        && request.getUriInfo().getPath().equals("/changes")) {
      request.setRequestUri(
          request.getUriInfo().getRequestUriBuilder().replacePath("/changes.ndjson").build());
    }
  }
}
