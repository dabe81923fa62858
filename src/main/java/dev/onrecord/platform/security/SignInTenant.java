package dev.onrecord.platform.security;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Selects the settings of OpenID Connect for a request: for signing in, or for bearer tokens. */
@Singleton
class SignInTenant implements TenantResolver {

  private final SignIn signIn;

  SignInTenant(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Always names one, since Quarkus would otherwise let the name of a cookie decide. */
  @Override
  public String resolve(RoutingContext context) {
    return signIn.isOfferedAt(context) ? SignIn.TENANT : OidcUtils.DEFAULT_TENANT_ID;
  }
}
