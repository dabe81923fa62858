package dev.onrecord.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.platform.Settings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that a trial accepts and refuses. */
class TrialTest {

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "1", "yes", "on"})
  void aTrialHasOneUserAndAnswersThisMachine(String on) {
    SmallRyeConfig settings = settings(Map.of("onrecord.trial", on));
    assertThat(settings.getValue("quarkus.http.host", String.class)).isEqualTo("127.0.0.1");
    assertThat(settings.getPropertyNames()).contains(AuthenticationMethods.USERS + Trial.USER);
    assertThatCode(() -> start(settings)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", "off"})
  void withoutATrialNobodyIsKnown(String off) {
    SmallRyeConfig settings = settings(Map.of("onrecord.trial", off));
    assertThat(settings.getPropertyNames())
        .doesNotContain(AuthenticationMethods.USERS + Trial.USER);
    assertThatCode(() -> start(settings)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.http.host, 0.0.0.0",
    "quarkus.http.host, no-such-host.invalid",
    "quarkus.http.proxy.proxy-address-forwarding, true",
    "quarkus.oidc.auth-server-url, https://login.example",
    "quarkus.oidc.public-key, MFww",
    "quarkus.security.users.embedded.users.ada, 00"
  })
  void nothingThatIsInEarnestStartsOnTrial(String name, String value) {
    SmallRyeConfig settings = settings(Map.of("onrecord.trial", "true", name, value));
    assertThatThrownBy(() -> start(settings))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("onrecord.trial ");
    assertThatCode(() -> start(settings(Map.of(name, value)))).doesNotThrowAnyException();
  }

  @Test
  void theOneUserMayBeSetToo() {
    SmallRyeConfig settings =
        settings(Map.of("onrecord.trial", "1", AuthenticationMethods.USERS + "trial", "00"));
    assertThatCode(() -> start(settings)).doesNotThrowAnyException();
  }

  /** The configuration of a packaged start. */
  private static SmallRyeConfig settings(Map<String, String> set) {
    Map<String, String> defaults =
        Map.of(
            "quarkus.http.host", "0.0.0.0",
            "onrecord.limits.body", "1M",
            "onrecord.limits.import", "1G");
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(new WithoutBuilder(usual));
    try {
      return new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(Settings.class)
          .withSources(new DerivedSettings())
          .withSources(new PropertiesConfigSource(defaults, "what is packaged", 1))
          .withSources(new PropertiesConfigSource(set, "what is set", 400))
          .build();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** Hides the build-time classes, as in a package. */
  private static final class WithoutBuilder extends ClassLoader {
    WithoutBuilder(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.quarkus.deployment.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  private static void start(SmallRyeConfig settings) {
    new Trial(
            settings.getConfigMapping(Settings.class),
            settings.getValue("quarkus.http.host", String.class),
            settings
                .getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                .orElse(false),
            new AuthenticationMethods(settings))
        .start(new StartupEvent());
  }
}
