package dev.onrecord.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of texts, by their keys. */
class WordReaderTest {

  private static String keys(String text) {
    return WordReader.read(text).stream().map(Word::key).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Open-source AI, “now”!            | open source ai now
          Don’t DON'T dont don`t            | dont dont dont dont
          We'll well it’s its               | we'll well it's its
          companies’ plans                  | companies plans
          1,500 and 1500 and 1,5            | 1500 and 1500 and 1,5
          1.5 15 10:30 24/7 3rd 10x         | 1.5 15 10:30 24/7 3rd 10x
          fell by -3% to –2 and 5-10        | fell by - 3 % to - 2 and 5 10
          GPT-4 is > GPT-3                  | gpt 4 is > gpt 3
          C++ C# C F#                       | c++ c# c f#
          #AI @tess *really* _so_           | ai tess really so
          costs $5 or 5 € & more            | costs $ 5 or 5 € & more
          U.S. US u.s. A.I. Ph.D. a.m.      | us us us ai phd am
          end.Start the.End                 | end start the end
          STRASSE straße ΣΟΦΟΣ σοφός        | strasse strasse σοφοσ σοφόσ
          año ano zählt zahlt               | año ano zählt zahlt
          10² 102 H₂O                       | 10² 102 h₂o
          .5 0.5 -.5 end.5 ½ 2½        | 0.5 0.5 - 0.5 end 5 ½ 2½
          ﾃﾞｰﾀ データ                     | デー タ デー タ
          3 000 000 &amp; &quot;       | 3 000 000 &
          ﬁne Ｆｕｌｌ                         | fine full
          soft­hyphen zero​width            | softhyphen zerowidth
          [T]he open[ed] [un]likely [sic]   | the opened unlikely
          安全が モデル                        | 安 全 が モ デ ル
          ปลอดภัย                           | ป ล อ ด ภั ย
          नहीं हैं                            | नहीं हैं
          ok👍🏽 or 👎                        | ok 👍 or 👎
          Oracle® and Java™                 | oracle and java
          """)
  void textsHaveTheseWords(String text, String keys) {
    assertThat(keys(text)).isEqualTo(keys);
  }

  @Test
  void everyFormOfOmissionMarkIsRecognized() {
    for (String mark :
        List.of("…", "...", "[…]", "[...]", "(...)", ". . .", "....", "[ … ]", "……")) {
      List<Word> words = WordReader.read("We saw " + mark + " nothing.");
      assertThat(words).as(mark).hasSize(3);
      assertThat(words.get(2).followsMark()).as(mark).isTrue();
      assertThat(words.get(1).followsMark()).as(mark).isFalse();
    }
  }

  @Test
  void wordsInBracketsAreOwnWords() {
    assertThat(WordReader.read("It [the old plan] was [n]ever good."))
        .extracting(Word::isOwn)
        .containsExactly(false, true, true, true, false, true, false);
  }

  @Test
  void rangesCoverTheWordAsWritten() {
    String text =
        "👍 “[T]he” non-profit’s &hellip; caf&eacute;&nbsp;&amp;\u200B ro&shy;bots, com\u00AD\npany";
    assertThat(WordReader.read(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly(
            "👍", "[T]he", "non", "profit’s", "caf&eacute;", "&amp;", "ro&shy;bots", "com", "pany");
  }
}
