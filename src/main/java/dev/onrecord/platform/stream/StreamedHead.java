package dev.onrecord.platform.stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Ends the body of a HEAD response, for which Quarkus REST calls no writer. */
@Singleton
class StreamedHead {

  @ServerResponseFilter
  void end(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.HEAD)
        && response.getEntity() instanceof Streamed body) {
      body.end();
    }
  }
}
