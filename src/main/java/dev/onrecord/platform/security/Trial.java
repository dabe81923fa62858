package dev.onrecord.platform.security;

import dev.onrecord.platform.Settings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Trial mode: one user with a well-known password, on this machine only. Refuses to start with any
 * setting that suggests production use.
 */
@Singleton
class Trial implements HttpServerOptionsCustomizer {

  static final String SETTING = "onrecord.trial";
  static final String USER = "trial";
  static final String PASSWORD = "trial";

  private static final Logger LOG = Logger.getLogger(Trial.class);

  private final boolean on;
  private final String host;
  private final boolean behindProxy;
  private final AuthenticationMethods authentication;

  Trial(
      Settings settings,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean behindProxy,
      AuthenticationMethods authentication) {
    this.on = settings.trial();
    this.host = host;
    this.behindProxy = behindProxy;
    this.authentication = authentication;
  }

  /** Runs before the port opens. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (on) {
      checkIsolation();
      LOG.warnf(
          "Trial mode: anybody on this machine may write, as user %s with password %s",
          USER, PASSWORD);
    } else if (authentication.isReadOnly()) {
      LOG.warn(AuthenticationMethods.READ_ONLY);
    }
  }

  /** Checks the address that the server binds, whatever setting it comes from. */
  @Override
  public void customizeHttpServer(HttpServerOptions server) {
    if (on) {
      checkHost(server.getHost());
    }
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions server) {
    customizeHttpServer(server);
  }

  private static void checkHost(String host) {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      LOG.debugf(e, "The host %s is unknown", host);
    }
    throw new ConfigurationException(
        "%s only works on the loopback interface, not with quarkus.http.host=%s"
            .formatted(SETTING, host));
  }

  private void checkIsolation() {
    checkHost(host);
    if (behindProxy || authentication.includeOthersThan(USER)) {
      throw new ConfigurationException(
          "%s cannot be combined with users, tokens or a proxy".formatted(SETTING));
    }
  }
}
