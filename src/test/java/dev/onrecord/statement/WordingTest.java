package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AI is dangerous.      | ai is dangerous
          AI is dangerous.      | “AI — is dangerous!”
          'We can''t wait'      | We can’t wait
          Café society          | Cafe\u0301 Society
          'one\n\ntwo'          | one two
          GPT-4                 | gpt 4
          🎉 Yes                | yes!
          …                     | …
          """)
  void theSameWordsHaveTheSameChecksum(String text, String sameWords) {
    assertThat(Wording.hash(text)).isEqualTo(Wording.hash(sameWords)).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AI is dangerous       | AI is not dangerous
          AI is dangerous       | dangerous is AI
          now here              | nowhere
          GPT-4                 | GPT-5
          🎉                    | 🚀
          🎉                    | 🎉🎉
          !                     | ?
          """)
  void otherWordsHaveAnotherHash(String text, String otherWords) {
    assertThat(Wording.hash(text)).isNotEqualTo(Wording.hash(otherWords));
  }

  @Test
  void longTextsThatOnlyEndInOtherWordsHaveAnother() {
    String beginning = "word ".repeat(1_900);
    assertThat(Wording.hash(beginning + "yes")).isNotEqualTo(Wording.hash(beginning + "no"));
  }
}
