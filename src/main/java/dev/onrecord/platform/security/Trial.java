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
 * A first look, for which there is one user whose password everybody knows: only on this machine,
 * and only where nothing says that the service is in earnest.
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

  /** Before the port opens. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (on) {
      checkThatNobodyElseComes();
      LOG.warnf(
          "On trial: whoever is on this machine may write, as the user %s with the password %s",
          USER, PASSWORD);
    } else if (authentication.areMissing()) {
      LOG.warn(AuthenticationMethods.READ_ONLY);
    }
  }

  /** Checks the address that the server binds, whatever it comes from. */
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
        "%s is for this machine alone, and does not go with quarkus.http.host=%s"
            .formatted(SETTING, host));
  }

  private void checkThatNobodyElseComes() {
    checkHost(host);
    if (behindProxy || authentication.haveOthersThan(USER)) {
      throw new ConfigurationException(
          "%s is for a first look, and does not go with users, tokens or a proxy"
              .formatted(SETTING));
    }
  }
}
