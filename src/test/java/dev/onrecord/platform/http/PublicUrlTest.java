package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database-independent")
class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://record.example, https://record.example/",
    "https://record.example/, https://record.example/",
    "http://[::1]:8080, http://[::1]:8080/",
  })
  void theRootOfAHostIsABase(String setting, String base) {
    assertThat(PublicUrl.parse(setting)).hasToString(base);
  }

  /** URLs of the API begin at the root, so that one under a path would lead elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "record.example",
        "ftp://record.example",
        "https://record.example/api",
        "https://record.example?x=1",
        "https://record.example#x",
        "https://ada@record.example",
        "https://",
        "https://record example",
        ""
      })
  void anythingElseStopsTheStart(String setting) {
    assertThatThrownBy(() -> PublicUrl.parse(setting))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("onrecord.public-url must be the root of a host");
  }
}
