package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.security.AuthenticationMethods;
import dev.onrecord.platform.security.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the role that an operation requires, before any other check of the request. Operations
 * declare their role, or that they are a {@link PublicRead}. A write that declares neither requires
 * an editor.
 */
@Singleton
class Permissions implements HttpSecurityPolicy {

  /** The methods that require no role. */
  private static final Set<HttpMethod> READ_METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final RouteTable routes;
  private final AuthenticationMethods authentication;
  private final boolean metricsArePublic;

  Permissions(RouteTable routes, AuthenticationMethods authentication, Settings settings) {
    this.routes = routes;
    this.authentication = authentication;
    this.metricsArePublic = settings.metrics().isPublic();
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
    return role(context.request().method(), context.normalizedPath())
        .map(role -> identity.map(user -> check(user, role)))
        .orElseGet(CheckResult::permit);
  }

  private CheckResult check(SecurityIdentity user, String role) {
    if (user.hasRole(role)) {
      return CheckResult.PERMIT;
    }
    throw authentication.missingRole(user, role);
  }

  /** Whether a request reads: by its method, or because its operation is a {@link PublicRead}. */
  static boolean isRead(RouteTable routes, HttpMethod method, String path) {
    return READ_METHODS.contains(method) || routes.publicRead(method.name(), path).isPresent();
  }

  private Optional<String> role(HttpMethod method, String path) {
    if (path.startsWith(Settings.Metrics.PATH)) {
      return metricsArePublic ? Optional.empty() : Optional.of(Role.ADMIN);
    }
    Optional<String> declared =
        routes.role(method == HttpMethod.HEAD ? HttpMethod.GET.name() : method.name(), path);
    return isRead(routes, method, path) ? declared : declared.or(() -> Optional.of(Role.EDITOR));
  }
}
