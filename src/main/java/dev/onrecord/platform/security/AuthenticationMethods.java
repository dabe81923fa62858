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
 * In which ways somebody can say here who they are. Made when it is first asked: mappers are made
 * before there are settings.
 */
@ApplicationScoped
public class AuthenticationMethods {

  static final String REALM = "OnRecord";
  static final String USERS = "quarkus.security.users.embedded.users.";
  static final String ROLES = "quarkus.security.users.embedded.roles.";
  static final String TOKENS = "quarkus.oidc.tenant-enabled";

  static final String READ_ONLY =
      "This service is read-only: it knows neither users nor a server of tokens"
          + " (docs/security.md says how it gets them).";

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

  /** Whether there is none, so that nobody can write. */
  boolean areMissing() {
    return users.isEmpty() && !tokens;
  }

  boolean haveOthersThan(String user) {
    return tokens || users.stream().anyMatch(other -> !other.equals(user));
  }

  /** What a 401 has to carry (RFC 9110, section 11.6.1). */
  public List<String> challenges() {
    List<String> challenges = new ArrayList<>();
    if (!users.isEmpty() || !tokens) {
      challenges.add("Basic realm=\"%s\", charset=\"UTF-8\"".formatted(REALM));
    }
    if (tokens) {
      challenges.add("Bearer realm=\"%s\"".formatted(REALM));
    }
    return challenges;
  }

  /** Why somebody who does not have a role may not do what it takes. */
  public Problem refusal(SecurityIdentity who, String role) {
    if (!who.isAnonymous()) {
      return new Problem(ProblemType.FORBIDDEN, "This takes the role %s.".formatted(role));
    }
    return unknown("This takes the role %s: say who you are.".formatted(role));
  }

  /** What is said to those whose password or token is not good. */
  public Problem failure() {
    return unknown("The credentials are not good; what is published can be read without any.");
  }

  private Problem unknown(String detail) {
    return new Problem(ProblemType.NOT_AUTHENTICATED, areMissing() ? READ_ONLY : detail);
  }
}
