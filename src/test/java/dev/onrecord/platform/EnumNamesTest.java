package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnumNamesTest {

  private enum Medium {
    SOCIAL_POST,
    INTERVIEW
  }

  @Test
  void aConstantIsWrittenInLowerCase() {
    assertThat(EnumNames.snake(Medium.SOCIAL_POST)).isEqualTo("social_post");
    assertThat(EnumNames.kebab(Medium.SOCIAL_POST)).isEqualTo("social-post");
    assertThat(EnumNames.list(Medium.class)).isEqualTo("social_post, interview");
  }

  @Test
  void theLanguageOfTheServerDoesNotMatter() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(EnumNames.snake(Medium.INTERVIEW)).isEqualTo("interview");
      assertThat(EnumNames.parse(Medium.class, "interview")).hasValue(Medium.INTERVIEW);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConstantIsReadAsItIsWritten(Medium medium) {
    assertThat(EnumNames.parse(Medium.class, EnumNames.snake(medium))).hasValue(medium);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "SOCIAL_POST", "Interview", "social-post", " interview", "speech"})
  void noOtherSpellingIsAConstant(String word) {
    assertThat(EnumNames.parse(Medium.class, word)).isEmpty();
  }
}
