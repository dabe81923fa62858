package dev.onrecord.platform;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses whoever may not do what the request asks, before anything else of it is judged. Which
 * role an operation takes is declared there, or that it is a {@link PublicRead}; what nothing is
 * declared of is written by nobody but editors.
 */
@Singleton
class Permissions implements HttpSecurityPolicy {

  /** What takes no role. */
  static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Addresses addresses;
  private final Logins logins;
  private final boolean metricsArePublic;

  Permissions(Addresses addresses, Logins logins, Settings settings) {
    this.addresses = addresses;
    this.logins = logins;
    this.metricsArePublic = settings.metrics().isPublic();
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
    return role(context, context.request().method())
        .map(role -> identity.map(who -> check(who, role)))
        .orElseGet(CheckResult::permit);
  }

  private CheckResult check(SecurityIdentity who, String role) {
    if (who.hasRole(role)) {
      return CheckResult.PERMIT;
    }
    throw logins.refusal(who, role);
  }

  private Optional<String> role(RoutingContext context, HttpMethod method) {
    String path = context.normalizedPath();
    if (path.startsWith(MetricsFormat.PATH)) {
      return metricsArePublic ? Optional.empty() : Optional.of(Role.ADMIN);
    }
    Optional<String> declared =
        addresses.role(method == HttpMethod.HEAD ? HttpMethod.GET.name() : method.name(), path);
    boolean isRead = READING.contains(method) || addresses.isPublicRead(context, method.name());
    return isRead ? declared : declared.or(() -> Optional.of(Role.EDITOR));
  }
}
