package dev.onrecord.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each use of a text makes of the rows of the table of marks. */
class FoldingTest {

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Straße        | strasse    | strasse    | strasse
          año           | ano        | ano        | año
          Łódź          | lodz       | lodz       | łódź
          Ærø           | aero       | aero       | ærø
          Алёна         | алена      | алена      | алёна
          Ωμέγα         | ωμεγα      | ωμεγα      | ωμέγα
          α\u0345\u0300    | α          | α          | ὰι
          α\u0300\u0345    | α          | α          | ὰι
          ısı           | isi        | isi        | isi
          مُحَمَّد         | محمد       | محمد       | مُحَمَّد
          محمـــد       | محمد       | محمد       | محمد
          שָׁלוֹם         | שלום       | שלום       | שָׁלוֹם
          राम           | राम        | राम        | राम
          रमा           | रमा        | रमा        | रमा
          নির্বাচন      | নির্বাচন   | নির্বাচন   | নির্বাচন
          தமிழ்          | தமிழ்       | தமிழ்       | தமிழ்
          ดีที่สุด         | ดีที่สุด      | ดีที่สุด      | ดีที่สุด
          パリ           | ハ\u309Aリ   | パリ        | パリ
          ﾊﾟﾘ           | ハ\u309Aリ   | パリ        | パリ
          한글           | \u1112\u1161\u11AB\u1100\u1173\u11AF | 한글 | 한글
          Ｆｕｌｌ         | full       | full       | full
          ﬁne           | fine       | fine       | fine
          H₂O           | h2o        | h2o        | h₂o
          10²           | 102        | 102        | 10²
          co\u00ADop    | coop       | coop       | coop
          co\u200Bop    | coop       | coop       | coop
          می\u200Cروم    | میروم      | میروم      | میروم
          ❤\uFE0F       | ❤          | ❤          | ❤
          don’t         | don't      | don't      | don't
          don`t         | don't      | don't      | don't
          donʼt         | don't      | don't      | don't
          """)
  void eachUseDropsItsMarks(String text, String name, String index, String words) {
    assertThat(Folding.NAMES.of(text)).isEqualTo(name);
    assertThat(Folding.INDEX.of(text)).isEqualTo(index);
    assertThat(Folding.WORDS.of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource
  void canonicalFormsOfEveryCharacterFoldAlike(Folding folding) {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Character::isDefined)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .mapToObj(c -> "ι" + Character.toString(c) + "a")
        .forEach(
            text -> {
              String folded = folding.of(text);
              for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String canonical = Normalizer.normalize(text, form);
                if (!canonical.equals(text)) {
                  assertThat(folding.of(canonical)).as(text).isEqualTo(folded);
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00AD", "\u200B", "\u200B \u00AD\n", "\uFEFF", "\u2066\u2069"})
  void textOfSpacesAndInvisibleCharactersIsNotVisible(String text) {
    assertThat(Folding.isVisible(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", "\u200Ba", "🎉", "\u0640", "\u00AD…"})
  void anyOtherTextIs(String text) {
    assertThat(Folding.isVisible(text)).isTrue();
  }
}
