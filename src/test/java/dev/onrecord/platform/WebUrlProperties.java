package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("random")
class WebUrlProperties {

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "a", "B", "é", "e\u0301", "%41", "%zz", "%", "%2e", ".", "..", "/", "?", "#", "[", "]",
            "|", "{", "}", " ", "<", "&", "=", ";", "日本", "😀", "~", "+", ":", "@", "!")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> urls() {
    return Combinators.combine(
            Arbitraries.of("http", "https", "HTTPS"),
            Arbitraries.of(
                "example.com",
                "EXAMPLE.com:443",
                "bücher.example:80",
                "[::1]",
                "127.1",
                "a_b.example"),
            pieces())
        .as((scheme, host, rest) -> scheme + "://" + host + "/" + rest.strip());
  }

  /** What is sent is what every parser reads, and parsing it again changes nothing. */
  @Property
  void theNormalFormIsAnAddressInAsciiAndStays(@ForAll("urls") String url) {
    String normal = WebUrl.parse(url).toString();

    assertThat(WebUrl.parse(normal)).hasToString(normal);
    assertThat(normal).matches("[!-~]+");
    assertThat(URI.create(normal.replaceFirst("#.*", "")).getRawPath()).isNotEmpty();
  }

  @Property
  void anyOtherTextIsRefusedWithAReason(@ForAll String text) {
    try {
      assertThat(WebUrl.parse(text).host()).isNotEmpty();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("must");
    }
  }
}
