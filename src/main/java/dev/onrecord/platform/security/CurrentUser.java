package dev.onrecord.platform.security;

import dev.onrecord.platform.problem.Problem;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells what the user of the current request may see and do. Streams must ask before the first byte
 * is sent, since the request context ends then.
 */
@Singleton
public class CurrentUser {

  private final SecurityIdentity identity;
  private final AuthenticationMethods authentication;

  CurrentUser(SecurityIdentity identity, AuthenticationMethods authentication) {
    this.identity = identity;
    this.authentication = authentication;
  }

  /** Whether the user may see drafts. */
  public boolean isEditor() {
    return identity.hasRole(Role.EDITOR);
  }

  /**
   * Refuses a part of the request that requires a role.
   *
   * @param role one of {@link Role}
   * @throws Problem if the user does not have the role
   */
  public void requireRole(String role) {
    if (!identity.hasRole(role)) {
      throw authentication.missingRole(identity, role);
    }
  }

  /** The name of a user who has signed in, rather than sent credentials with the request. */
  public Optional<String> session() {
    return Optional.ofNullable(identity.getCredential(IdTokenCredential.class))
        .map(session -> identity.getPrincipal().getName());
  }

  /** Whether the user is authenticated, so that shared caches must not store the response. */
  public boolean isAuthenticated() {
    return !identity.isAnonymous();
  }
}
