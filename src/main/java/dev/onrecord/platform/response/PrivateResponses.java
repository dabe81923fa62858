package dev.onrecord.platform.response;

import dev.onrecord.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What was answered to somebody who is known is for no cache that others share. */
@Singleton
class PrivateResponses {

  private final CurrentUser currentUser;

  PrivateResponses(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @ServerResponseFilter
  void mark(ContainerResponseContext answer) {
    if (currentUser.isKnown()
        && answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL) instanceof CacheControl) {
      answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }
}
