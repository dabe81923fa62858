package dev.onrecord.subject.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          Elon Musk,                elon musk
          ELON MUSK,                elon musk
          "  Elon \t Musk ",        elon musk
          elon-musk,                elon musk
          "Musk, Elon",             musk elon
          Elon\u00A0Musk,           elon musk
          Elon\u2014Musk,           elon musk
          "\u201CElon\u201D Musk",  elon musk
          Ｅｌｏｎ Ｍｕｓｋ,          elon musk
          O'Brien,                  o brien
          O\u2019Brien,             o brien
          O\u02BCBrien,             o brien
          Hawai\u02BBi,             hawai i
          El\u00ADon M\u200Dusk,     elon musk
          Elon \u200BMusk,          elon musk
          El\u200Bon Musk,          elon musk
          GPT-4.5,                  gpt 4 5
          gpt_4.5,                  gpt 4 5
          C++,                      c++
          C#,                       c#
          C,                        c
          C++ #1 +,                 c++ 1
          AT&T,                     at t
          Beyoncé,                  beyonce
          Beyonce\u0301,            beyonce
          Ångström,                 angstrom
          \u212Bngstrom,            angstrom
          Nguyễn,                   nguyen
          Øre,                      ore
          Łódź,                     lodz
          Weiß,                     weiss
          WEISS,                    weiss
          WEI\u1E9E,                weiss
          Ægir,                     aegir
          Œuvre,                    oeuvre
          Þórður,                   thordur
          Đorđe,                    dorde
          Ħal,                      hal
          Ŋ,                        n
          Əliyev,                   aliyev
          İstanbul,                 istanbul
          ISTANBUL,                 istanbul
          ıstanbul,                 istanbul
          I\u0307stanbul,           istanbul
          \u017Fchmidt,             schmidt
          \u212Aelvin,              kelvin
          ﬁnn,                      finn
          Ǆ,                        dz
          x²,                       x2
          ①,                        1
          Сэм Альтман,              сэм альтман
          Й,                        и
          李彦宏,                    李彦宏
          한,                       \u1112\u1161\u11AB
          Алёна,                    алена
          H₂O,                      h2o
          مُحَمَّد,                     محمد
          محمـــد,                  محمد
          שָׁלוֹם,                     שלום
          パリ花子,                    ハ\u309Aリ花子
          バリ花子,                    ハ\u3099リ花子
          ﾊﾟﾘ花子,                    ハ\u309Aリ花子
          राम,                      राम
          रमा,                      रमा
          ดี,                        ดี
          ดุ,                        ดุ
          ກີ,                        ກີ
          𐐀,                        𐐨
          """)
  void spellingsOfOneNameHaveOneKey(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "ΟΔΟΣ, οδος",
    "ΣΑΣ Α, σας α",
    "ΟΣ Α, ΟΣ'Α",
    "ΟΣ Α, Ο\u03a3.Α",
    "Α Σ, Α-Σ",
    "Α.Σ., α σ"
  })
  void theGreekLetterSigmaIsOneLetterWhereverItStands(String name, String sameName) {
    assertThat(NameKey.of(name)).isEqualTo(NameKey.of(sameName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "…", "!?", "+++", "🎉", "\u0301", "\u200D", "“”"})
  void whatHasNoLetterOrDigitHasAnEmptyKey(String name) {
    assertThat(NameKey.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "パリ花子, バリ花子",
    "はん, ばん",
    "राम, रमा",
    "कि, की",
    "ดี, ดุ",
    "ມາ, ມີ",
    "বল, বলি",
    "C++, C#",
    "C++, C"
  })
  void aMarkThatIsALetterMakesAnotherName(String name, String other) {
    assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void aKeyFallsIntoItsWords() {
    assertThat(NameKey.words("sam h altman")).containsExactly("sam", "h", "altman");
    assertThat(NameKey.words("altman")).containsExactly("altman");
    assertThat(NameKey.words("")).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t"})
  void aSearchForNothingHasNoWords(String q) {
    assertThat(NameKey.prefixes(q)).isEmpty();
  }

  @Test
  void aSearchIsReadAsNamesAre() {
    assertThat(NameKey.prefixes(" Sam-ALTMÁN ")).containsExactly("sam", "altman");
    assertThat(NameKey.prefixes("a".repeat(200))).containsExactly("a".repeat(200));
  }

  @Test
  void aSearchThatIsTooLongOrHasNoWordIsRefused() {
    assertRefused("a".repeat(201), "must not be longer than 200 characters");
    assertRefused("%", "must have a letter or a digit");
  }

  private static void assertRefused(String q, String message) {
    Problem problem = catchThrowableOfType(Problem.class, () -> NameKey.prefixes(q));
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
    assertThat(problem.violations()).containsExactly(new Violation("q", message));
  }
}
