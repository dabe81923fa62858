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
        "168.63.129.16",
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
        "::ffff:0:7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "1fff::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
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
        "3ffe::1",
        "::ffff:1.1.1.1"
      })
  void publicAddressesAreNot(String address) throws UnknownHostException {
    assertThat(WebhookAddresses.isPrivate(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void aNameOfThisMachineIsPrivateUnlessASettingAllowsIt() {
    assertThatThrownBy(() -> addresses(false).resolve("localhost"))
        .isInstanceOf(WebhookFailure.class)
        .hasMessage("localhost has a private address");
    assertThat(addresses(true).resolve("localhost").isLoopbackAddress()).isTrue();
  }

  /** Otherwise a name server could answer with both until the private one is used. */
  @Test
  void aNameWithPublicAndPrivateAddressesIsRefused() {
    WebhookAddresses addresses =
        new WebhookAddresses(
            false,
            name ->
                new InetAddress[] {
                  InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")
                });
    assertThatThrownBy(() -> addresses.resolve("hooks.example"))
        .isInstanceOf(WebhookFailure.class)
        .hasMessage("hooks.example has a private address");
  }

  @Test
  void aNameThatNobodyKnowsIsAFailure() {
    WebhookAddresses addresses =
        new WebhookAddresses(
            false,
            name -> {
              throw new UnknownHostException(name);
            });
    assertThatThrownBy(() -> addresses.resolve("hooks.example"))
        .isInstanceOf(WebhookFailure.class)
        .hasMessage("the host hooks.example is unknown");
  }

  private static WebhookAddresses addresses(boolean privateAllowed) {
    return new WebhookAddresses(privateAllowed, InetAddress::getAllByName);
  }

  /** As browsers and inet_aton read them, and in other scripts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7F.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://%31%32%37.0.0.1/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://0/",
        "http://[::1]:8080/",
        "http://[::ffff:127.0.0.1]/",
        "http://[0:0:0:0:0:ffff:7f00:1]/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:7f00:1]/",
        "https://169.254.169.254/latest/meta-data"
      })
  void aPrivateAddressInAUrlIsRefusedAtOnce(String url) {
    assertThatThrownBy(() -> addresses(false).check(url))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("must not lead to a private address");
    addresses(true).check(url);
  }

  @Test
  void noUrlCanBeCalledOnPortZero() {
    assertThatThrownBy(() -> addresses(true).check("http://hooks.example:0/"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("must not have port 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://1.1.1.1/", "https://hooks.example/", "http://localhost/"})
  void namesAreOnlyResolvedWhenAMessageIsSent(String url) {
    addresses(false).check(url);
  }
}
