package dev.onrecord.platform.security;

import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.LogThrottle;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Knows whether the OpenID Connect provider answers, and logs in one line that it does not. */
@Singleton
class ProviderStatus {

  private static final Logger LOG = Logger.getLogger(ProviderStatus.class);

  /** How long an answer of the provider is believed. */
  private static final Duration KNOWN = Duration.ofSeconds(5);

  private final TenantConfigBean tenants;
  private final Uni<Void> answer;
  private final LogThrottle throttle = new LogThrottle();

  ProviderStatus(TenantConfigBean tenants) {
    this.tenants = tenants;
    this.answer = Uni.createFrom().deferred(this::ask).memoize().atLeast(KNOWN);
  }

  void start(@Observes StartupEvent event) {
    if (!tenants.getDefaultTenant().ready()) {
      log(
          "The OpenID Connect provider cannot be reached; the service tries again when it is needed");
    }
  }

  /** Completes if the provider answers: a browser that is sent to one that does not is stuck. */
  Uni<Void> check() {
    return answer;
  }

  private Uni<Void> ask() {
    TenantConfigContext tenant = tenants.getStaticTenant(SignIn.TENANT);
    if (!tenant.ready()) {
      // Quarkus asks it before the redirect.
      return Uni.createFrom().voidItem();
    }
    return tenant
        .getOidcProviderClient()
        .getWebClient()
        .getAbs(tenant.getOidcMetadata().getJsonWebKeySetUri())
        .timeout(tenant.oidcConfig().connectionTimeout().toMillis())
        .send()
        .replaceWithVoid();
  }

  /** The URL that ends the provider's own session, if the provider is known to have one. */
  Optional<String> signOutUrl() {
    TenantConfigContext tenant = tenants.getStaticTenant(SignIn.TENANT);
    return Optional.of(tenant)
        .filter(TenantConfigContext::ready)
        .map(known -> known.getOidcMetadata().getEndSessionUri())
        .map(
            url ->
                url
                    + "?client_id="
                    + URLEncoder.encode(
                        tenant.oidcConfig().clientId().orElseThrow(), StandardCharsets.UTF_8));
  }

  /** The problem of a request for which the provider was needed. */
  Problem problem(Throwable failure) {
    if (isAway(failure)) {
      log("The OpenID Connect provider cannot be reached: " + reason(failure));
      return new Problem(
              ProblemType.UNAVAILABLE, "The service that signs editors in cannot be reached.")
          .retryAfter(KNOWN.toSeconds());
    }
    if (isRefusal(failure)) {
      log("The OpenID Connect provider refused to sign somebody in: " + reason(failure));
    } else {
      LOG.debugf("Signing in failed: %s", failure);
    }
    return new Problem(ProblemType.FORBIDDEN, "Signing in did not succeed. Try it again.");
  }

  /** Whether a failure is due to a provider that does not answer. */
  boolean isAway(Throwable failure) {
    return Exceptions.causes(failure)
        .anyMatch(
            cause ->
                cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof OIDCException && cause.getCause() != null);
  }

  private static boolean isRefusal(Throwable failure) {
    return Exceptions.causes(failure).anyMatch(OIDCException.class::isInstance);
  }

  /** The message of the first cause, in one line. */
  private static String reason(Throwable failure) {
    Throwable root = Exceptions.causes(failure).reduce((first, last) -> last).orElseThrow();
    return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName())
        .replaceAll("\\s+", " ");
  }

  private void log(String line) {
    if (throttle.passes(ProviderStatus.class)) {
      LOG.warn(line);
    }
  }
}
