package dev.onrecord.platform.security;

import dev.onrecord.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/**
 * Who asks, as far as that decides what is shown. To be asked while the request is at work: what is
 * streamed later has to know it before.
 */
@Singleton
public class CurrentUser {

  private final SecurityIdentity identity;
  private final AuthenticationMethods authentication;

  CurrentUser(SecurityIdentity identity, AuthenticationMethods authentication) {
    this.identity = identity;
    this.authentication = authentication;
  }

  /** Whether drafts are shown. */
  public boolean isEditor() {
    return identity.hasRole(Role.EDITOR);
  }

  /**
   * Refuses who may not do what a part of the request asks for.
   *
   * @param role one of {@link Role}
   * @throws Problem where the reader does not have it
   */
  public void demand(String role) {
    if (!identity.hasRole(role)) {
      throw authentication.refusal(identity, role);
    }
  }

  /** Whether the reader said who it is, so that the answer is for nobody else. */
  public boolean isKnown() {
    return !identity.isAnonymous();
  }
}
