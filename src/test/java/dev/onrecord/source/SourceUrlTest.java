package dev.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.platform.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, https://example.com/a",
    "HTTPS://Example.COM/a, https://example.com/a",
    "https://example.com, https://example.com/",
    "https://example.com?q=A, https://example.com/?q=A",
    "https://example.com:443/a, https://example.com/a",
    "http://example.com:80/a, http://example.com/a",
    "http://example.com:080/a, http://example.com/a",
    "http://example.com:/a, http://example.com/a",
    "http://example.com:443/a, http://example.com:443/a",
    "https://example.com:80/a, https://example.com:80/a",
    "https://example.com/a#part, https://example.com/a",
    "https://example.com/a?b=c#part, https://example.com/a?b=c",
    "https://example.com/a/./b, https://example.com/a/b",
    "https://example.com/a/../b, https://example.com/b",
    "https://example.com/a/b/.., https://example.com/a/",
    "https://example.com/a/., https://example.com/a/",
    "https://example.com/?next=/a/../b, https://example.com/?next=/a/../b",
    "https://example.com/José, https://example.com/Jos%C3%A9",
    "https://example.com/Jose\u0301, https://example.com/Jos%C3%A9",
    "https://example.com/a:b/c, https://example.com/a:b/c",
    "http://[2001:DB8::1]:80/, http://[2001:db8::1]/",
    "http://[0:0:1:0:0:0:0:1]/, http://[0:0:1::1]/",
    "http://[::ffff:1.2.3.4]/, http://[::ffff:102:304]/",
    "http://0x7f.1/, http://127.0.0.1/",
    "https://Bücher.example/, https://xn--bcher-kva.example/",
    "https://straße.example/, https://xn--strae-oqa.example/",
    "https://例え.example/, https://xn--r8jz45g.example/",
    "https://b%C3%BCcher.example/, https://xn--bcher-kva.example/",
    "https://my_blog.example/, https://my_blog.example/",
    "https://example.com/a|b, https://example.com/a%7Cb",
    "https://example.com/?a[]={b}, https://example.com/?a%5B%5D=%7Bb%7D",
    "https://example.com/a b, https://example.com/a%20b",
    "https://example.com/100%, https://example.com/100%25",
    "https://example.com/a;jsessionid=1, https://example.com/a;jsessionid=1",
    "https://app.example/#/posts/1, https://app.example/#/posts/1",
    "https://app.example/#!posts/1, https://app.example/#!posts/1",
    "https://app.example/#/posts/1?utm_source=x&p=2, https://app.example/#/posts/1?p=2",
    "https://example.com/#:~:text=words, https://example.com/",
    "https://example.com/?utm_source=x, https://example.com/",
    "https://example.com/?utm_anything, https://example.com/",
    "https://example.com/?a=1&utm_source=x&fbclid=2&b=3, https://example.com/?a=1&b=3",
    "https://example.com/?gclid=1&mc_cid=2&mc_eid=3&igshid=4&ref_src=twsrc%5Etfw, https://example.com/",
    "https://example.com/?utm%5Fsource=x, https://example.com/",
    "https://example.com/?gclid2=1&autm_source=x, https://example.com/?gclid2=1&autm_source=x",
  })
  void addressesOfOneDocumentHaveOneKey(String url, String key) {
    assertThat(SourceUrl.key(url)).isEqualTo(key);
    assertThat(SourceUrl.key(key)).isEqualTo(key);
  }

  /** RFC 3986, section 5.2.4. */
  @ParameterizedTest
  @CsvSource({
    "https://example.com/../a, https://example.com/a",
    "https://example.com/a/../../b, https://example.com/b",
    "https://example.com/.., https://example.com/",
    "https://example.com/a/b/c/./../../g, https://example.com/a/g",
    "https://example.com/.../..a/a../.a, https://example.com/.../..a/a../.a",
  })
  void dotSegmentsNeverStay(String url, String key) {
    assertThat(SourceUrl.key(url)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/%7Euser, https://example.com/~user",
    "https://example.com/Jos%c3%a9, https://example.com/José",
    "https://example.com/%41?b=%2d, https://example.com/A?b=-",
  })
  void howACharacterIsEscapedDoesNotMatter(String escaped, String plain) {
    assertThat(SourceUrl.key(escaped)).isEqualTo(SourceUrl.key(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, http://example.com/a",
    "https://example.com/a, https://www.example.com/a",
    "https://example.com/a, https://example.com/A",
    "https://example.com/a, https://example.com/a/",
    "https://example.com/a, https://example.com/a?",
    "https://example.com/a?b=1&c=2, https://example.com/a?c=2&b=1",
    "https://example.com/a, https://example.com:8443/a",
    "https://example.com/a%2Fb, https://example.com/a/b",
    "https://example.com/a//b, https://example.com/a/b",
    "https://example.com//, https://example.com/",
    "https://app.example/#/posts/1, https://app.example/#/posts/2",
    "https://app.example/#!a, https://app.example/",
    "https://straße.example/, https://strasse.example/",
    "https://example.com/?a=1, https://example.com/?a=1&ref=2",
  })
  void whatMayBeTwoDocumentsHasTwoKeys(String one, String other) {
    assertThat(SourceUrl.key(one)).isNotEqualTo(SourceUrl.key(other));
  }

  /** The column is as wide as that. */
  @Test
  void aKeyIsAtMostOneCharacterLongerThanTheLongestAddress() {
    String start = "https://example.com?";
    String longest = start + "q".repeat(HttpUrl.MAX_LENGTH - start.length());

    assertThat(SourceUrl.isUrl(longest)).isTrue();
    assertThat(SourceUrl.key(longest)).hasSize(HttpUrl.MAX_LENGTH + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "018f2b5e-8c00-7000-8000-000000000000", "ftp://example.com/", "a b"})
  void notEveryTextIsAnAddress(String text) {
    assertThat(SourceUrl.isUrl(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, http://example.com/a",
    "https://example.com/a, https://www.example.com/a",
    "https://example.com/a, https://example.com/a/",
    "https://example.com/a, http://m.example.com/a/?utm_source=x",
    "https://amp.example.com/a?b=1, https://www.example.com/a?b=1",
    "https://app.example/#/a, http://app.example/#/a",
  })
  void variantsOfAnAddressAreSimilar(String one, String other) {
    assertThat(SourceUrl.similarKeys(one)).contains(SourceUrl.key(other));
    assertThat(SourceUrl.similarKeys(other)).contains(SourceUrl.key(one));
    assertThat(SourceUrl.similarKeys(one)).doesNotContain(SourceUrl.key(one));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, https://example.com/b",
    "https://m.com/a, https://com/a",
    "https://example.com/a, https://example.com/a?b=1",
    "https://blog.example.com/a, https://example.com/a",
    "https://example.com/A, https://example.com/a",
  })
  void whatElseDiffersIsNotSimilar(String one, String other) {
    assertThat(SourceUrl.similarKeys(one)).doesNotContain(SourceUrl.key(other));
  }
}
