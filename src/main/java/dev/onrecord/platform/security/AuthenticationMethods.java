package dev.onrecord.platform.security;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Knows the configured ways to authenticate: users and bearer tokens. Created lazily, because
 * exception mappers are created before the configuration is ready.
 */
@ApplicationScoped
public class AuthenticationMethods {

  static final String REALM = "OnRecord";
  static final String USERS = "quarkus.security.users.embedded.users.";
  static final String ROLES = "quarkus.security.users.embedded.roles.";
  static final String TOKENS = "quarkus.oidc.tenant-enabled";
  static final String SIGN_IN = "quarkus.oidc.explorer.tenant-enabled";

  /** A challenge for which no browser asks the user. */
  public static final String BEARER = "Bearer realm=\"%s\"".formatted(REALM);

  static final String READ_ONLY =
      "This service is read-only: neither users nor a token issuer are configured"
          + " (see docs/security.md).";

  private final Set<String> users;
  private final boolean tokens;

  AuthenticationMethods(Config settings) {
    users =
        StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
            .filter(name -> name.startsWith(USERS))
            .map(name -> name.substring(USERS.length()))
            .collect(Collectors.toSet());
    tokens = settings.getValue(TOKENS, Boolean.class);
  }

  /** Whether the service is read-only, because nobody can authenticate. */
  boolean isReadOnly() {
    return users.isEmpty() && !tokens;
  }

  boolean includeOthersThan(String user) {
    return tokens || users.stream().anyMatch(other -> !other.equals(user));
  }

  /** The challenges of a 401 (RFC 9110, section 11.6.1). */
  public List<String> challenges() {
    List<String> challenges = new ArrayList<>();
    if (!users.isEmpty() || !tokens) {
      challenges.add("Basic realm=\"%s\", charset=\"UTF-8\"".formatted(REALM));
    }
    if (tokens) {
      challenges.add(BEARER);
    }
    return challenges;
  }

  /** The problem for a user without a required role. */
  public Problem missingRole(SecurityIdentity user, String role) {
    if (!user.isAnonymous()) {
      return new Problem(ProblemType.FORBIDDEN, "This requires the role %s.".formatted(role));
    }
    return notAuthenticated("This requires the role %s. Authenticate first.".formatted(role));
  }

  /** The problem for a wrong password or an invalid token. */
  public Problem invalidCredentials() {
    return notAuthenticated(
        "The credentials are invalid. Published statements can be read without any.");
  }

  private Problem notAuthenticated(String detail) {
    return new Problem(ProblemType.NOT_AUTHENTICATED, isReadOnly() ? READ_ONLY : detail);
  }
}
