package dev.onrecord.check.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.check.compare.Markup;
import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.text.TextRange;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict, the flags and the markup of quotations from two invented speakers. */
class QuoteCheckTest {

  private static final List<Wording> RECORD = new ArrayList<>();

  static {
    RECORD.addAll(
        TestWordings.of(
            "tess",
            "No, we will not sell the company. We have 1,500 people in Oslo, and they like it here.",
            "I think open models are safer than closed ones, unless somebody trains them on stolen data.",
            "Revenue fell by -3% in March, while our costs grew by 40 percent.",
            "We rewrote everything in C++ last year.",
            "Example Labs never paid for the data that Invented Works sold to us.",
            "Is anybody going to use this? I doubt it."));
    RECORD.addAll(
        TestWordings.of(
            "omar",
            "I think open models are safer than closed ones, unless somebody trains them on stolen data.",
            "Every robot that we ship next year will fold shirts, cook rice and water the plants."));
    RECORD.add(
        TestWordings.of(
            "omar",
            3,
            Wording.Form.INDIRECT,
            "Omar expects that his robots will learn to knit by winter."));
    RECORD.add(
        TestWordings.of(
            "omar",
            4,
            Wording.Form.MIXED,
            "Omar called the new rules \"a gift to every lawyer in the country\" and left the room."));
  }

  private static CheckResult check(String quote, String speaker) {
    return new QuoteCheck(Set.of("Oslo", "Example")::contains)
        .check(TextWords.of(quote, "en"), speaker, RECORD, 5);
  }

  private static String flags(CheckResult checked) {
    return checked.flags().stream().map(EnumNames::snake).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          We rewrote everything in C++ last year.                                    | exact    | -
          “we rewrote everything – in C++ – last year”                              | exact    | -
          WE REWROTE EVERYTHING IN C++ LAST YEAR!                                    | exact    | -
          [W]e rewrote everything in C++ [sic] last year                             | exact    | -
          We re­wrote every​thing in C++ last year                         | exact    | -
          We rewrote everything in C# last year. | altered | name
          We rewrote everything in C last year. | altered | name
          We have rewrote everything in C++ last year.                               | altered  | -
          Is anybody going to use this. I doubt it.                                  | exact    | question
          Is anybody going to use this                                               | excerpt  | -
          We will not sell the company.                                              | excerpt  | head_cut
          We have 1500 people in Oslo, and they like it here.                        | excerpt  | -
          We have 1,500 people in Oslo                                               | excerpt  | tail_cut
          We have 1,600 people in Oslo, and they like it here.                       | altered  | number
          We have 1,500 people in Bergen, and they like it here.                     | altered  | name
          No, we will sell the company. | altered | negation omission
          No, we won't sell the company.                                             | altered  | -
          No, we will not ... they like it here.                                     | excerpt  | -
          No, we will not […] they like it here.                                     | excerpt  | -
          No, we will not sell the company because they like it here. | altered | number omission
          No, we will not have 1,500 people in Oslo, and they like it here. | altered | omission
          We have 1,500 people in Oslo, and they like it here. No, we will not sell the company. | altered | order
          Revenue fell by 3% in March, while our costs grew by 40 percent. | altered | number omission
          Revenue fell by −3% in March, while our costs grew by 40 percent           | exact    | -
          Revenue fell by -3% in April, while our costs grew by 40 percent.          | altered  | number
          our costs grew by                                                          | excerpt  | head_cut tail_cut short
          Example Labs never paid for the data                                       | excerpt  | tail_cut
          Example Labs paid for the data that Invented Works sold to us. | altered | negation omission
          Example Labs never paid for the data that Other Works sold to us.          | altered  | name
          Example Labs never pays for the data that Invented Works sold to us.       | altered  | -
          Example Labs never paid for the [expensive] data that Invented Works sold  | excerpt  | tail_cut
          We rewrote everything in C++ last year. Is anybody going to use this? I doubt it. | combined | -
          We rewrote everything in C++ last year. Everybody saw a finer morning.     | altered | -
          every robot will fold shirts | altered | tail_cut omission
          linus                                                                      | unknown  | short
          The moon is made of cheese and everybody at the office knows it.           | unknown  | -
          I think that                                                               | unknown  | short
          I think open models are safer                                              | excerpt  | tail_cut ambiguous
          robots will learn to knit by winter                                        | excerpt  | head_cut paraphrase
          a gift to every lawyer in the country                                      | excerpt  | head_cut tail_cut
          Omar called the new rules a gift to every lawyer in the country            | excerpt  | tail_cut paraphrase
          """)
  void quotationsHaveTheseVerdictsAndFlags(String quote, String verdict, String flags) {
    CheckResult checked = check(quote, null);
    assertThat(EnumNames.snake(checked.verdict()) + " " + flags(checked))
        .as(checked.toString())
        .isEqualTo(verdict + " " + (flags == null ? "" : flags));
  }

  @Test
  void markupShowsInsertionsAndDeletions() {
    assertThat(markup("No, we will sell the \"company\"."))
        .isEqualTo("No, we will <del>not </del>sell the &quot;company&quot;.");
    assertThat(markup("No, we will not sell the firm."))
        .isEqualTo("No, we will not sell the <del>company</del><ins>firm</ins>.");
    assertThat(markup("No, we would never sell the company."))
        .isEqualTo(
            "No, we <del>will</del><ins>would</ins> <del>not</del><ins>never</ins> sell the company.");
    assertThat(markup("No, we will not sell the <company>."))
        .isEqualTo("No, we will not sell the <ins>&lt;</ins>company<del>We</del><ins>&gt;</ins>.");
  }

  private static String markup(String quote) {
    return Markup.of(check(quote, null).matches().get(0));
  }

  @Test
  void theLongestQuotationsAreAlignedBetweenTheirCommonEnds() {
    String text =
        IntStream.range(0, 9_900)
            .mapToObj(i -> Character.toString(0x4E00 + i * 31 % 4_001))
            .collect(Collectors.joining());
    String quote = text.substring(100, 4_000) + "\u597D" + text.substring(4_001, 9_800);
    CheckResult checked =
        new QuoteCheck(word -> false)
            .check(TextWords.of(quote, "zh"), null, TestWordings.of("tess", text), 5);
    assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
    assertThat(checked.matches().get(0).differences()).hasSize(1);
    assertThat(checked.matches().get(0).differences().get(0).quote())
        .isEqualTo(new TextRange(3_900, 3_901));
  }
}
