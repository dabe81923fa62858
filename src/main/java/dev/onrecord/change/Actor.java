package dev.onrecord.change;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who writes, as the log will say. */
@RequestScoped
public class Actor {

  /** As long as the log can keep; a server of tokens may give longer ones. */
  private static final int LONGEST = 200;

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
    return user.substring(0, Math.min(user.length(), LONGEST));
  }

  public void is(String name) {
    this.name = name;
  }
}
