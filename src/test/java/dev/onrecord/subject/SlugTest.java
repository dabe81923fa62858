package dev.onrecord.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "Elon Musk, elon-musk",
    "' Elon -- Musk! ', elon-musk",
    "GPT-4.5, gpt-4-5",
    "Łukasz Kaiser, lukasz-kaiser",
    "Beyoncé, beyonce",
    "Weiß & Søn, weiss-son",
    "C++, c",
    "李 Baidu 彦宏, baidu",
    "Сэм Sam, sam",
  })
  void aSlugIsTheNameInPlainLettersAndHyphens(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--", "李彦宏", "Сэм", "🎉"})
  void aNameWithoutALetterForASlugHasNone(String name) {
    assertThat(Slug.of(name)).isNull();
  }

  @Test
  void aLongSlugIsCutWithoutAHyphenAtItsEnd() {
    assertThat(Slug.of("a".repeat(101))).isEqualTo("a".repeat(100));
    assertThat(Slug.of("a".repeat(99) + " b")).isEqualTo("a".repeat(99));
    assertThat(Slug.of("a".repeat(98) + " bc")).isEqualTo("a".repeat(98) + "-b");
  }
}
