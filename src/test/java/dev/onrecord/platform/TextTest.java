package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',''",
        "plain,plain",
        " a , a ",
        "e\u0301,\u00E9",
        "\u212B,\u00C5",
        "\u1112\u1161,\uD558",
        "\uFB01,\uFB01",
        "a\tb,a\tb",
        "'a\nb','a\nb'",
        "'a\r\nb','a\nb'",
        "🎉,🎉",
        "a\u00A0b,a\u00A0b",
        "a\u200Db,a\u200Db",
        "\u05D0\u200F,\u05D0\u200F",
        "\u00AD,\u00AD",
        "\uE000,\uE000",
      })
  void textIsKeptInItsComposedFormWithPlainLineFeeds(String given, String kept) {
    assertThat(Text.clean(given)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000", "0001", "0008", "000B", "000C", "000D", "001B", "001F", "007F", "0080", "0085",
        "009F", "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "D800",
        "DBFF", "DC00", "DFFF", "FDD0", "FDEF", "FFFE", "FFFF", "1FFFE", "10FFFF",
      })
  void aCharacterThatHidesOrForgesIsRefusedByItsNumber(String hex) {
    String character = Character.toString(Integer.parseInt(hex, 16));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Text.clean("a" + character + "b"))
        .withMessage("must not contain the character U+" + hex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0020", "007E", "00A0", "2029", "202F", "2065", "206A", "D7FF", "E000"})
  void theNeighboursOfWhatIsRefusedAreNot(String hex) {
    String character = Character.toString(Integer.parseInt(hex, 16));

    assertThat(Text.clean(character)).isEqualTo(character);
  }

  /** U+0344 and U+0F73 are two marks each once they are composed. */
  @ParameterizedTest
  @CsvSource({"0316,30", "0344,15", "0F73,15", "20DD,30", "0903,30"})
  void moreMarksThanAnyScriptHasAreRefusedAsTheyWouldBeKept(String hex, int most) {
    String mark = Character.toString(Integer.parseInt(hex, 16));

    String kept = Text.clean("z" + mark.repeat(most));

    assertThat(Text.clean(kept)).isEqualTo(kept);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Text.clean("z" + mark.repeat(most + 1)))
        .withMessage("must not have more than 30 marks on one character");
  }

  @Test
  void marksThatBecomePartOfALetterDoNotCount() {
    // Of 32 marks, two become part of the letter (U+1EA5).
    assertThat(Text.clean("a\u0302\u0301" + "\u0335".repeat(30))).startsWith("\u1EA5");
  }

  @Test
  void marksWithoutEndAreRefusedBeforeTheyAreNormalized() {
    // To put a million marks in order would take minutes.
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Text.clean("z" + "\u0301\u0316".repeat(500_000)));
  }

  /** Whatever is scrubbed is clean, and what is clean stays as it is. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a b, a b",
        "a\ud800b, a b",
        "\udc00\ud800a, ~  a~",
        "a\uffffb, a b",
        "a\u202eb, a b",
        "a\u0001b, a b",
        "\ud83d\ude00, \ud83d\ude00"
      })
  void refusedCharactersBecomeSpaces(String text, String scrubbed) {
    assertThat(Text.scrubbed(text)).isEqualTo(scrubbed);
    assertThat(Text.clean(Text.scrubbed(text))).isEqualTo(scrubbed);
  }
}
