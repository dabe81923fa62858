package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.security.AuthenticationMethods;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.security.SignIn;
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
  static final Set<HttpMethod> READ_METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final RouteTable routes;
  private final AuthenticationMethods authentication;
  private final SignIn signIn;
  private final boolean metricsArePublic;

  Permissions(
      RouteTable routes, AuthenticationMethods authentication, SignIn signIn, Settings settings) {
    this.routes = routes;
    this.authentication = authentication;
    this.signIn = signIn;
    this.metricsArePublic = settings.metrics().isPublic();
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
    return role(context)
        .map(role -> identity.flatMap(user -> check(context, user, role)))
        .orElseGet(CheckResult::permit);
  }

  /** Whether a request with this method and the context's address would only read. */
  static boolean isRead(HttpMethod method, RoutingContext context, RouteTable routes) {
    return READ_METHODS.contains(method) || routes.isPublicRead(method.name(), context);
  }

  private Uni<CheckResult> check(RoutingContext context, SecurityIdentity user, String role) {
    if (user.hasRole(role)) {
      return CheckResult.permit();
    }
    if (user.isAnonymous() && signIn.isOfferedAt(context)) {
      return signIn.begin(context);
    }
    throw authentication.missingRole(user, role);
  }

  private Optional<String> role(RoutingContext context) {
    HttpMethod method = context.request().method();
    String path = context.normalizedPath();
    if (path.startsWith(Settings.Metrics.PATH)) {
      return metricsArePublic ? Optional.empty() : Optional.of(Role.ADMIN);
    }
    Optional<String> declared =
        routes.role(method == HttpMethod.HEAD ? HttpMethod.GET.name() : method.name(), path);
    return isRead(method, context, routes) ? declared : declared.or(() -> Optional.of(Role.EDITOR));
  }
}
