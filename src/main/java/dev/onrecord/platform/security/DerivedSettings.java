package dev.onrecord.platform.security;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.Settings;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Converters;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Derives Quarkus settings from other settings. Explicit settings take precedence.
 *
 * <p>Neither a profile nor a file under {@code config/} does this. A profile takes the place of
 * {@code prod} rather than following from {@code onrecord.trial}; a file takes precedence over the
 * defaults whether or not trial mode is on, and neither can turn OpenID Connect on because another
 * setting is present.
 */
public class DerivedSettings implements ConfigSourceFactory {

  /** Below every source that a user can set, above the defaults of Quarkus. */
  private static final int ORDINAL = 50;

  /** A class that is only on the class path of a build. */
  private static final String BUILDER =
      "io.quarkus.deployment.configuration.BuildTimeConfigurationReader";

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    if (isBuild()) {
      return List.of();
    }
    Map<String, String> derived = new HashMap<>();
    derived.put(
        AuthenticationMethods.TOKENS,
        String.valueOf(
            Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key")
                .anyMatch(name -> value(context, name) != null)));
    derived.put(
        AuthenticationMethods.SIGN_IN,
        String.valueOf(
            Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.explorer.client-id")
                .allMatch(name -> value(context, name) != null)));
    // The provider compares it with what is registered, so the host must not depend on the request.
    String root = value(context, "onrecord.public-url");
    derived.put(
        "quarkus.oidc.explorer.authentication.redirect-path",
        (root == null ? "" : root.replaceFirst("/$", "")) + SignIn.PATH);
    if (isOn(value(context, Trial.SETTING))) {
      derived.put("quarkus.http.host", "127.0.0.1");
      derived.put(AuthenticationMethods.USERS + Trial.USER, hash(Trial.USER, Trial.PASSWORD));
      derived.put(AuthenticationMethods.ROLES + Trial.USER, Role.ADMIN);
    }
    return List.of(new PropertiesConfigSource(derived, "derived settings", ORDINAL));
  }

  /**
   * Values derived during a build would be baked into the application, including the trial user.
   * Dev mode builds and runs in one process.
   */
  private static boolean isBuild() {
    if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
      return false;
    }
    try {
      Class.forName(BUILDER, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Whether a setting is on, in any spelling that {@link Settings} accepts, such as 1. */
  private static boolean isOn(String value) {
    return value != null && Converters.getImplicitConverter(Boolean.class).convert(value);
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return value == null ? null : value.getValue();
  }

  /** The hash format of Quarkus embedded users. */
  private static String hash(String user, String password) {
    String text = String.join(":", user, AuthenticationMethods.REALM, password);
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
