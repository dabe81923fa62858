package dev.onrecord.check.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.onrecord.check.compare.Difference;
import dev.onrecord.check.compare.Match;
import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quotations as people paste them: from PDFs, web pages, posts, transcripts and other scripts. */
class PastedQuotationsTest {

  private static final String PLAN =
      "The company won't sell robots to non-profit groups, and costs grew by 3 percent.";

  private static CheckResult check(String quote, List<Wording> wordings) {
    return new QuoteCheck(Set.of("Tess", "Example")::contains)
        .check(TextWords.of(quote, "en"), null, wordings, 5);
  }

  private static CheckResult check(String text, String quote) {
    return check(quote, TestWordings.of("tess", text));
  }

  private static String outcome(CheckResult checked) {
    return Stream.concat(Stream.of(checked.verdict()), checked.flags().stream())
        .map(EnumNames::snake)
        .collect(Collectors.joining(" "));
  }

  static Stream<Arguments> pasted() {
    return Stream.of(
        // Hyphens at line breaks, wherever they stand in the quotation
        arguments(
            PLAN,
            "The com-\npany won't sell ro-\n  bots to non-\nprofit groups, and costs grew by 3 per-\r\ncent.",
            "exact"),
        arguments(PLAN, "The com\u00AD\npany won't sell robots", "excerpt tail_cut"),
        arguments(PLAN, "won't sell robots to nonprofit", "excerpt head_cut tail_cut"),
        arguments(PLAN, "nonprofit groups, and costs grew", "excerpt head_cut tail_cut"),
        arguments("Nonprofit groups like it.", "Non-profit groups like it.", "exact short"),
        arguments("They like open-source.", "They like opensource", "exact short"),
        arguments(
            "They like state-of-the-art chips.", "They like stateoftheart chips", "exact short"),
        arguments(
            "They like opensource in Oslo too.", "They like open source in Oslo too", "altered"),
        arguments("We will re-form the old company.", "We will reform the old company.", "exact"),
        // Ligatures, styled letters, half and full width
        arguments("We find the office fine.", "We ﬁnd the oﬃce ﬁne.", "exact"),
        arguments(
            "We find the office fine.", "𝗪𝗲 𝗳𝗶𝗻𝗱 𝘁𝗵𝗲 𝗼𝗳𝗳𝗶𝗰𝗲 𝗳𝗶𝗻𝗲", "exact"),
        arguments("新しいモデルとデータ", "新しいﾓﾃﾞﾙとﾃﾞｰﾀ", "exact"),
        // Character references
        arguments(
            PLAN,
            "&ldquo;The company won&#39;t sell robots to non-profit&nbsp;groups, &hellip; grew by 3 percent.&rdquo;",
            "excerpt"),
        arguments(
            "AT&T is < 5 & it's \"fine\".",
            "AT&amp;T is &lt; 5 &amp; it&rsquo;s &quot;fine&quot;.",
            "exact"),
        arguments(
            "It isn't fine at all now.", "It is&#x27;nt fine at all now.", "altered negation"),
        // Omissions in all their forms
        arguments(PLAN, "The company <...> grew by 3 percent.", "excerpt negation"),
        arguments(PLAN, "The company ‥ grew by 3 percent.", "excerpt negation"),
        arguments(PLAN, "The company ⋯⋯ grew by 3 percent.", "excerpt negation"),
        arguments(PLAN, "The company...grew by 3 percent.", "excerpt negation"),
        arguments(PLAN, "The company [\u00A0…\u00A0] grew by 3 percent.", "excerpt negation"),
        arguments(
            PLAN, "The company [... their firm] sell robots", "excerpt negation tail_cut short"),
        arguments("It costs a lot, > 5 a day.", "It costs … > 5 a day.", "excerpt"),
        // An omission mark does not hide a negation
        arguments(
            "We will not sell the company.", "We will … sell the company.", "excerpt negation"),
        arguments("We sell. We do not buy. We rent.", "We sell. … We rent.", "excerpt short"),
        // Numbers
        arguments("Costs grew by .5 percent.", "Costs grew by 5 percent.", "altered number"),
        arguments("Costs grew by 5 percent.", "Costs grew by \".5 percent.\"", "altered number"),
        arguments("Costs grew by .5 percent.", "Costs grew by 0.5 percent.", "exact"),
        arguments(
            "Costs fell by -.5 percent.", "Costs fell by .5 percent.", "altered number omission"),
        arguments("It costs 510 dollars a day.", "It costs 5-10 dollars a day.", "altered number"),
        arguments("It costs 5-10 dollars a day.", "It costs 510 dollars a day.", "altered number"),
        arguments("We ran 2½ miles in Oslo.", "We ran 21/2 miles in Oslo.", "altered number"),
        arguments("We have 3 000 000 users in Oslo.", "We have 3,000,000 users in Oslo.", "exact"),
        arguments(
            "We have 3,000,000 users in Oslo.",
            "We have 3\u202F000\u202F000 users",
            "excerpt tail_cut short"),
        arguments(
            "We have 3 000 users in Oslo.", "We have 3 000 000 users in Oslo.", "altered number"),
        arguments("We met two of them in 2019.", "We met 2 of them in 2019.", "altered"),
        arguments("We met two of them in 2019.", "We met 3 of them in 2019.", "altered number"),
        arguments(
            PLAN,
            "The company won't sell robots to non-profit groups, and costs grew by 3%",
            "altered"),
        arguments("You will sell it all again.", "YOU MAY SELL IT ALL AGAIN", "altered"),
        arguments("Can I sell it all again?", "May I sell it all again?", "altered"),
        arguments("We sell it in May, I think.", "We sell it in June, I think.", "altered number"),
        arguments("on monday we sell it all", "on friday we sell it all", "altered number"),
        // Negations
        arguments("We do not say never to it.", "We say never to it.", "altered negation omission"),
        arguments(
            "It is not uncommon in our company.",
            "It is common in our company.",
            "altered negation"),
        arguments("Nobody will never sell it.", "Everybody will sell it.", "unknown short"),
        // Apostrophes
        arguments("We don't think it's Tess's.", "We don′t think it‛s Tess`s.", "exact"),
        // Words twice
        arguments(
            "We sell robots to the company.", "We sell sell robots to to the company.", "altered"),
        arguments("We sell robots. Period.", "We sell robots. We sell robots. Period.", "altered"),
        // Direction marks, joiners, variation selectors, skin tones
        arguments(
            "We sell robots ❤️ in Oslo 👍.",
            "\u200EWe sell\u200F robots ❤ in \u2060Oslo 👍🏽.",
            "exact"),
        arguments("أطلقنا النموذج. هل هو آمن؟ نعم، جدا.", "\u200Fهل هو آمن؟", "excerpt short"),
        arguments("मॉडल नया है। यह सुरक्षित नहीं है।", "यह सुरक्षित नहीं है।", "excerpt short"),
        arguments("یہ نیا ہے۔ ہم اسے کل بیچیں گے۔", "ہم اسے کل بیچیں گے", "excerpt"),
        // A word that only looks the same
        arguments("We open the model in Oslo.", "We оpen the model in Oslo.", "altered"),
        // A speaker's name around the words
        arguments(
            "We rewrote everything in C++ last year.",
            "Tess Example: We rewrote everything in C++ last year.",
            "altered name"),
        arguments(
            "We rewrote everything in C++ last year.",
            "“We rewrote everything in C++ last year,” said Tess Example.",
            "altered name"),
        arguments(
            "We rewrote everything in C++ last year.",
            "We [at Example] rewrote everything in C++ last year.",
            "excerpt name"));
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void pastedQuotationsHaveTheseVerdicts(String text, String quote, String outcome) {
    CheckResult checked = check(text, quote.replace("\r\n", "\n"));
    assertThat(outcome(checked)).as(checked.toString()).isEqualTo(outcome);
  }

  @Test
  void statementsOfTwoSpeakersAreNotCombined() {
    List<Wording> wordings =
        new ArrayList<>(TestWordings.of("tess", "We sold the robots to Oslo."));
    wordings.addAll(TestWordings.of("omar", "Nobody needs a car in the city that I live in."));
    CheckResult checked =
        check(
            "We sold the robots to Oslo. Nobody needs a car in the city that I live in.", wordings);
    assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
    assertThat(checked.matches()).extracting(m -> m.wording().speaker()).containsExactly("omar");
  }

  @Test
  void theSpellingOfOneStatementDoesNotAlterTheWordsOfAnother() {
    List<Wording> wordings =
        TestWordings.of(
            "tess", "We like open source in Oslo.", "They like opensource chips in Oslo too.");
    assertThat(check("We like open-source in Oslo.", wordings).verdict()).isEqualTo(Verdict.EXACT);
  }

  @Test
  void digitsAreNotRegroupedToFitAnotherStatement() {
    List<Wording> wordings =
        TestWordings.of("tess", "We use GPT-3-5 in Oslo now.", "They used GPT35 in Paris then.");
    assertThat(check("We use GPT-35 in Oslo now.", wordings).verdict()).isEqualTo(Verdict.ALTERED);
  }

  @Test
  void aHyphenAtALineBreakIsADifferenceInPunctuation() {
    String quote = "The com-\npany won't sell";
    Match match = check(PLAN, quote).matches().get(0);
    assertThat(match.similarity()).isEqualTo(1);
    assertThat(match.differences())
        .extracting(Difference::alters, d -> d.quote().in(quote), d -> d.text().in(PLAN))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(false, "com-\npany", "company"));
  }
}
