package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
      })
  void anHttpAddressOrNoneIsTaken(String url) {
    assertThat(Constraints.fault(new Form(url))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "example.com",
        "//example.com/",
        "/people",
        "ftp://example.com/",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "mailto:a@example.com",
        "http:",
        "http://",
        "http:///path",
        "http:example.com",
        "https://user@example.com/",
        "https://user:password@example.com/",
        "https://@example.com/",
        "https://example.com\\@evil.example/",
        " https://example.com/",
        "https://example.com/ ",
        "https://example.com/a b",
        "https://example.com/a\nb",
        "https://example.com/%zz",
        "https://example.com/<script>",
        "https://example.com:port/",
        "https://exa mple.com/",
        "https://256.0.0.1/",
      })
  void anythingElseIsRefused(String url) {
    assertThat(Constraints.fault(new Form(url)))
        .isEqualTo(
            "must be an http or https URL of at most 2048 characters, without a user name or password");
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
