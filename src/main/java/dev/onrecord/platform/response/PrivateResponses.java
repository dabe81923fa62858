package dev.onrecord.platform.response;

import dev.onrecord.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Marks responses to authenticated users as private, so that shared caches do not store them. */
@Singleton
class PrivateResponses {

  private final CurrentUser currentUser;

  PrivateResponses(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @ServerResponseFilter
  void mark(ContainerResponseContext response) {
    if (currentUser.isAuthenticated()
        && response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL) instanceof CacheControl) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }
}
