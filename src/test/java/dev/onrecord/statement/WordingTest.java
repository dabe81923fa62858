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
          Yes!                  | yes?
          One. Two, three       | one two three…
          Yes, we can           | YES - WE CAN. . .
          «Да»                  | “да”
          'don''t'              | don\u02BCt
          co\u00ADoperate       | co\u200Boperate
          C+\u200B+ is dead     | c++ is dead
          by -3%                | by −3 %
          1,000 jobs            | 1000 jobs
          .5 percent            | 0.5 percent
          AT&amp;T is old       | AT&T is old
          STRASSE               | straße
          ΟΔΟΣ                  | οδος
          ısı                   | ISI
          ＡＩ                    | AI
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
          C++ is dead.          | C# is dead.
          C++ is dead.          | C is dead.
          .NET is dead.         | Net is dead.
          fell by -3%           | fell by 3%
          fell by −3%           | fell by 3%
          by 3%                 | by 3
          by ۳٪                 | by ۳
          x > y                 | x < y
          x = y                 | x != y
          x^2                   | x 2
          2*3                   | 2/3
          10²                   | 102
          2½ miles              | 21⁄2 miles
          👍                    | 👎
          Yes 👍                | Yes 👎
          Yes 🫠                | Yes 🫡
          🎉 Yes                | yes!
          1.5                   | 15
          1.5                   | 1 5
          .5 percent            | 5 percent
          １．５                   | １５
          ๑.๕                   | ๑๕
          $5                    | €5
          año                   | ano
          zählt                 | zahlt
          Café society          | Cafe society
          हम जीते                | हम जाते
          パリ                    | バリ
          ดี                     | ดุ
          مُلك                   | مِلك
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
