package dev.onrecord.platform.security;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs editors in to the pages of the explorer at an OpenID Connect provider, if one is configured
 * for it (docs/adr/0019). A session is a cookie that only counts at these pages. Created lazily,
 * because problems are needed before the configuration is ready.
 */
@ApplicationScoped
public class SignIn {

  /** The settings of Quarkus for signing in begin with {@code quarkus.oidc.} and this name. */
  static final String TENANT = "explorer";

  /** Where the provider sends browsers back to. */
  public static final String PATH = "/explore/sign-in";

  /** Where signing in begins for a page that may be read without it. */
  static final String START = PATH + "/start";

  /** Says why signing in stops rather than starting over, which might never end. */
  public static final String NO_COOKIE =
      "The browser did not send back the cookie that it was given: signing in took too long, or the browser refuses cookies. They need HTTPS, except on this machine.";

  private static final String PAGES = "/explore";
  private static final Set<HttpMethod> NAVIGATIONS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final boolean isOn;
  private final OidcAuthenticationMechanism oidc;
  private final ProviderStatus provider;

  SignIn(
      @ConfigProperty(name = AuthenticationMethods.SIGN_IN) boolean isOn,
      OidcAuthenticationMechanism oidc,
      ProviderStatus provider) {
    this.isOn = isOn;
    this.oidc = oidc;
    this.provider = provider;
  }

  /** Whether editors can sign in. */
  public boolean isOn() {
    return isOn;
  }

  /** Whether a request is for a page at which sessions count, and has no other credentials. */
  public boolean isOfferedAt(RoutingContext context) {
    String path = context.normalizedPath();
    return isOn
        && (path.equals(PAGES) || path.startsWith(PAGES + "/"))
        && !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
  }

  /**
   * Whether a request can be answered by signing in. A redirect would lose what a form contains.
   */
  public boolean canBegin(RoutingContext context) {
    return isOfferedAt(context) && NAVIGATIONS.contains(context.request().method());
  }

  /** The URL that leads to the page of a request by signing in. */
  public static String startUrl(RoutingContext context) {
    return START + "?to=" + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
  }

  /**
   * Sends a browser to the provider.
   *
   * @return a failure: the redirect, or the problem that prevents it
   */
  public <T> Uni<T> begin(RoutingContext context) {
    if (!canBegin(context)) {
      return Uni.createFrom()
          .failure(
              new Problem(
                  ProblemType.NOT_AUTHENTICATED,
                  "You are not signed in. Sign in in another tab, then reload this page to send the form again."));
    }
    return provider
        .check()
        .chain(available -> oidc.getChallenge(context))
        .onFailure()
        .transform(provider::problem)
        .onItem()
        .transformToUni(challenge -> Uni.createFrom().failure(redirect(challenge)));
  }

  private static RuntimeException redirect(ChallengeData challenge) {
    String location = challenge.getHeaders().get(HttpHeaders.LOCATION);
    // Quarkus sends nobody back who comes from the provider without a cookie.
    return location == null
        ? new Problem(ProblemType.FORBIDDEN, NO_COOKIE)
        : new AuthenticationRedirectException(challenge.status, location);
  }

  /** The problem of a request whose token could not be checked, since the provider is away. */
  public Optional<Problem> outage(Throwable failure) {
    return failure instanceof OIDCException && provider.isAway(failure)
        ? Optional.of(provider.problem(failure))
        : Optional.empty();
  }

  /** The page of the provider on which a user signs out there, if it has one. */
  public Optional<String> providerSignOut() {
    return provider.signOutUrl();
  }

  /** Removes the cookies of a session. */
  public static void end(RoutingContext context) {
    for (Cookie cookie : context.request().cookies()) {
      if (cookie.getName().startsWith(OidcUtils.SESSION_COOKIE_NAME + "_" + TENANT)) {
        cookie
            .setValue("")
            .setMaxAge(0)
            .setPath(PAGES)
            .setSecure(true)
            .setHttpOnly(true)
            .setSameSite(CookieSameSite.STRICT);
      }
    }
  }
}
