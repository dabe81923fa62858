package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * The URL at which clients reach the service: that of the settings, or else the host that a request
 * names.
 */
@Singleton
public class PublicUrl {

  static final String SETTING = "onrecord.public-url";

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Optional<String> setting;

  PublicUrl(Settings settings) {
    this.setting = settings.publicUrl();
  }

  /** Runs before the port opens. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    configured();
  }

  /** The URL of the settings. */
  public Optional<URI> configured() {
    return setting.map(PublicUrl::parse);
  }

  /** The base of absolute URLs in the response to a request. */
  public URI base(UriInfo request) {
    return configured().orElseGet(request::getBaseUri);
  }

  /**
   * Parses the setting.
   *
   * @throws ConfigurationException if it is not the root of a host
   */
  static URI parse(String url) {
    try {
      URI uri = new URI(url.endsWith("/") ? url : url + "/");
      if (isRoot(uri)) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw refusal(url, e);
    }
    throw refusal(url, null);
  }

  private static boolean isRoot(URI uri) {
    return SCHEMES.contains(String.valueOf(uri.getScheme()))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawPath().equals("/")
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static ConfigurationException refusal(String url, Throwable cause) {
    return new ConfigurationException(
        "%s must be the root of a host, such as https://record.example, but is %s"
            .formatted(SETTING, url),
        cause);
  }
}
