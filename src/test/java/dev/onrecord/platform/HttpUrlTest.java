package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

  private record Form(@HttpUrl String url) {}

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "https://x.com/elonmusk/status/1",
        "http://example.com",
        "HTTPS://EXAMPLE.COM/",
        "https://example.com:8443/a/b;c=1?d=e&f=%20#g",
        "https://example.com?q=a",
        "http://127.0.0.1/",
        "http://[2001:db8::1]:80/",
        "http://localhost/",
        "https://xn--bcher-kva.example/",
        "https://en.wikipedia.org/wiki/José",
        "https://web.archive.org/web/2020/https://example.com/",
        "https://example.com/@user/1",
        "https://bücher.example/",
        "https://my_blog.example.com/post",
        "https://example.com/a|b?c[]=1&d={e}",
        "https://example.com/a b",
        "https://example.com/100%",
        "https://example.com/<script>",
      })
  void anHttpAddressOrNoneIsTaken(String url) {
    assertThat(Constraints.fault(new Form(url))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, must not be blank",
        "` `, must not be blank",
        "example.com, must begin with http:// or https://",
        "//example.com/, must begin with http:// or https://",
        "/people, must begin with http:// or https://",
        "ftp://example.com/, must begin with http:// or https://",
        "javascript:alert(1), must begin with http:// or https://",
        "`data:text/html,x`, must begin with http:// or https://",
        "file:///etc/passwd, must begin with http:// or https://",
        "mailto:a@example.com, must begin with http:// or https://",
        "http:, must begin with http:// or https://",
        "http:example.com, must begin with http:// or https://",
        "http://, must have a host after http://",
        "http:///path, must have a host after http://",
        "http://:80/, must have a host after http://",
        "https://user@example.com/, must not have a user name or password",
        "https://user:password@example.com/, must not have a user name or password",
        "https://@example.com/, must not have a user name or password",
        "https://example.com\\@evil.example/, must not have a backslash",
        "` https://example.com/`, must not begin or end with space",
        "`https://example.com/ `, must not begin or end with space",
        "`https://example.com/a\nb`, `must not have a line break, tab or control character`",
        "https://example.com:port/, must have a port from 0 to 65535 after the host",
        "https://example.com:65536/, must have a port from 0 to 65535 after the host",
        "https://exa mple.com/, `must have a valid host, not exa mple.com`",
        "https://256.0.0.1/, `must have a valid host, not 256.0.0.1`",
        "https://1.2.3.4.5/, `must have a valid host, not 1.2.3.4.5`",
        "https://${x}.example/a, ``",
        "https://a^b.example/, `must have a valid host, not a^b.example`",
        "https://[::1/, `must have a valid host, not [:`",
        "https://[fe80::1%25eth0]/, `must have a valid host, not [fe80::1%25eth0]`",
        "https://xn--a/, `must have a valid host, not xn--a`",
        "https://%ff.example/, `must have a valid host, not %ff.example`",
      })
  void aRefusalSaysWhatIsWrong(String url, String fault) {
    String found = Constraints.fault(new Form(url));
    assertThat(found == null ? "" : found).isEqualTo(fault);
  }

  @Test
  void anAddressIsBoundedAsItIsSent() {
    String start = "https://example.com/";
    String longest = start + "a".repeat(HttpUrl.MAX_LENGTH - start.length());

    assertThat(HttpUrl.Check.isHttp(longest)).isTrue();
    assertThat(HttpUrl.Check.isHttp(longest + "a")).isFalse();
    assertThat(HttpUrl.Check.isHttp(start + "é".repeat(338))).isTrue();
    assertThat(HttpUrl.Check.isHttp(start + "é".repeat(339))).isFalse();
  }
}
