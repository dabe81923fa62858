package dev.onrecord.platform.security;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Authenticates by HTTP Basic and OpenID Connect. Where editors can sign in, a session that is
 * invalid counts as none: public pages stay readable, and pages for editors lead to signing in.
 */
@Alternative
@Priority(1)
@Singleton
class SignInMechanism implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(SignInMechanism.class);

  private static final String CANCELLED =
      "You are not signed in: it was cancelled, or refused, where editors sign in.";

  private final BasicAuthenticationMechanism basic;
  private final OidcAuthenticationMechanism oidc;
  private final SignIn signIn;
  private final ProviderStatus provider;

  SignInMechanism(
      BasicAuthenticationMechanism basic,
      OidcAuthenticationMechanism oidc,
      SignIn signIn,
      ProviderStatus provider) {
    this.basic = basic;
    this.oidc = oidc;
    this.signIn = signIn;
    this.provider = provider;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return basic
        .authenticate(context, identities)
        .onItem()
        .ifNull()
        .switchTo(() -> authenticateByOidc(context, identities));
  }

  private Uni<SecurityIdentity> authenticateByOidc(
      RoutingContext context, IdentityProviderManager identities) {
    if (!signIn.isOfferedAt(context)) {
      return oidc.authenticate(context, identities);
    }
    context.addHeadersEndHandler(
        end -> context.response().headers().add(HttpHeaders.VARY, HttpHeaders.COOKIE));
    // Deferred, since a cookie that is not as Quarkus wrote it may make it throw.
    Uni<SecurityIdentity> session =
        Uni.createFrom().deferred(() -> oidc.authenticate(context, identities));
    return isReturn(context)
        ? session
            .onFailure()
            .transform(failure -> outcome(context, failure))
            .onItem()
            .ifNull()
            .failWith(() -> new Problem(ProblemType.FORBIDDEN, SignIn.NO_COOKIE))
        : session.onFailure().recoverWithItem(failure -> withoutSession(context, failure));
  }

  /** Whether the provider has sent the browser back. */
  private static boolean isReturn(RoutingContext context) {
    return context.normalizedPath().equals(SignIn.PATH)
        && Stream.of("state", "code", "error").anyMatch(context.queryParams()::contains);
  }

  /** A failure that stands for success redirects to the page that was asked for. */
  private Throwable outcome(RoutingContext context, Throwable failure) {
    if (failure instanceof AuthenticationRedirectException success) {
      return new AuthenticationRedirectException(
          SignIn.PATH + "?to=" + page(success.getRedirectUri()));
    }
    return context.queryParams().contains("error", "access_denied", false)
        ? new Problem(ProblemType.FORBIDDEN, CANCELLED)
        : provider.problem(failure);
  }

  private static String page(String url) {
    URI page = URI.create(url);
    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    return URLEncoder.encode(page.getRawPath() + query, StandardCharsets.UTF_8);
  }

  /** Keeps the cookie while the provider is away, since the session may still be valid. */
  private SecurityIdentity withoutSession(RoutingContext context, Throwable failure) {
    LOG.debugf("A session is invalid: %s", failure);
    if (!provider.isAway(failure)) {
      SignIn.end(context);
    }
    return null;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return basic.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Stream.of(basic, oidc)
        .flatMap(mechanism -> mechanism.getCredentialTypes().stream())
        .collect(Collectors.toSet());
  }
}
