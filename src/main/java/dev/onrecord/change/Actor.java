package dev.onrecord.change;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The author of writes in the current request, as the log names them. */
@RequestScoped
public class Actor {

  /** The maximum length in the log. Token issuers may send longer names. */
  private static final int MAX_LENGTH = 200;

  private final SecurityIdentity identity;
  private String name;

  Actor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public String name() {
    return name == null ? user() : name;
  }

  private String user() {
    String user = identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    return user.substring(0, Math.min(user.length(), MAX_LENGTH));
  }

  /** Overrides the author of further writes in this request. */
  public void actAs(String name) {
    this.name = name;
  }
}
