package dev.onrecord.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.platform.problem.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.170",
        "192.168.1.1",
        "198.19.255.255",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1"
      })
  void privateAddressesAreRefused(String address) throws UnknownHostException {
    assertThat(WebhookAddresses.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00::1",
        "::ffff:1.1.1.1"
      })
  void publicAddressesAreNot(String address) throws UnknownHostException {
    assertThat(WebhookAddresses.isPrivate(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void aNameOfThisMachineIsPrivateUnlessASettingAllowsIt() {
    assertThatThrownBy(() -> new WebhookAddresses(false).resolve("localhost"))
        .isInstanceOf(WebhookFailure.class)
        .hasMessage("localhost has a private address");
    assertThat(new WebhookAddresses(true).resolve("localhost").isLoopbackAddress()).isTrue();
  }

  /** As inet_aton reads them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://[::1]:8080/",
        "http://[::ffff:7f00:1]/",
        "https://169.254.169.254/latest/meta-data"
      })
  void aPrivateAddressInAUrlIsRefusedAtOnce(String url) {
    assertThatThrownBy(() -> new WebhookAddresses(false).checkLiteral(url))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://1.1.1.1/", "https://hooks.example/", "http://localhost/"})
  void namesAreOnlyResolvedWhenAMessageIsSent(String url) {
    new WebhookAddresses(false).checkLiteral(url);
  }
}
