package dev.onrecord.platform.response;

import dev.onrecord.platform.security.Reader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What was answered to somebody who is known is for no cache that others share. */
@Singleton
class PersonalAnswers {

  private final Reader reader;

  PersonalAnswers(Reader reader) {
    this.reader = reader;
  }

  @ServerResponseFilter
  void mark(ContainerResponseContext answer) {
    if (reader.isKnown()
        && answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL) instanceof CacheControl) {
      answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }
}
