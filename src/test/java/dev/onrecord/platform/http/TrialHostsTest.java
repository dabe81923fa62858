package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hosts are this machine: the three names that it has for itself, and no others. */
class TrialHostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "localhost:",
        "LocalHost:1",
        "127.0.0.1",
        "127.0.0.1:65535",
        "[::1]",
        "[::1]:8080"
      })
  void namesOfThisMachineAreLocal(String host) {
    assertThat(TrialHosts.isLocal(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":8080",
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "localhost.",
        "localhost.localdomain",
        "evil-localhost",
        "127.0.0.1.nip.io",
        "127.0.0.1.",
        "127.0.0.2",
        "127.1",
        "0.0.0.0",
        "2130706433",
        "0x7f.0.0.1",
        "127x0x0x1",
        "::1",
        "[::]",
        "[::2]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::1%lo]",
        "[::1].evil.example",
        "localhost@evil.example",
        "evil.example@localhost",
        "localhost:8080@evil.example",
        "localhost:80:80",
        "localhost:x",
        "localhost:+1",
        "localhost:123456",
        "localhost/",
        "localhost, evil.example",
        "localhost\n",
        " localhost",
        "localhost\tx",
        "lo\u212aalhost",
        "loca\u0131host"
      })
  void whatIsAnythingElseIsNot(String host) {
    assertThat(TrialHosts.isLocal(host)).isFalse();
  }
}
