package dev.onrecord.platform.security;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.Settings;
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

/** Settings of Quarkus that follow from others. What is set itself goes before. */
public class DerivedSettings implements ConfigSourceFactory {

  /** Below everything that somebody may set, above what Quarkus defaults to. */
  private static final int ORDINAL = 50;

  /** A class of Quarkus that only builds have. */
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
    if (isOn(value(context, Trial.SETTING))) {
      derived.put("quarkus.http.host", "127.0.0.1");
      derived.put(AuthenticationMethods.USERS + Trial.USER, hash(Trial.USER, Trial.PASSWORD));
      derived.put(AuthenticationMethods.ROLES + Trial.USER, Role.ADMIN);
    }
    return List.of(
        new PropertiesConfigSource(derived, "what follows from other settings", ORDINAL));
  }

  /** What there is while the application is built would be kept in it, a user on trial included. */
  private static boolean isBuild() {
    try {
      Class.forName(BUILDER, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Whether a setting is on, by the words that {@link Settings} takes for that, such as 1. */
  private static boolean isOn(String value) {
    return value != null && Converters.getImplicitConverter(Boolean.class).convert(value);
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return value == null ? null : value.getValue();
  }

  /** As the embedded users of Quarkus are hashed. */
  private static String hash(String user, String password) {
    String text = String.join(":", user, AuthenticationMethods.REALM, password);
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
