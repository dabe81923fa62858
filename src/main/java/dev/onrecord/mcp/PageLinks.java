package dev.onrecord.mcp;

import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.http.PublicUrl;
import dev.onrecord.platform.response.PagePath;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;

/** Links to the pages of the explorer, which assistants show to people. */
@Singleton
class PageLinks {

  private final PublicUrl publicUrl;
  private final CurrentVertxRequest current;

  PageLinks(PublicUrl publicUrl, CurrentVertxRequest current) {
    this.publicUrl = publicUrl;
    this.current = current;
  }

  /** The absolute URL of the page about what is at a URL of the API. */
  String page(String apiPath) {
    return PageUrls.absolute(
        publicUrl.configured().orElseGet(this::requested), PagePath.of(apiPath));
  }

  private URI requested() {
    HttpServerRequest request = current.getCurrent().request();
    return URI.create("%s://%s/".formatted(request.scheme(), request.authority()));
  }
}
