package dev.onrecord.check.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.check.text.TextWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of passages that look alike: those that are the same words, and those that are not. */
class SimilarQuotationsTest {

  private static Verdict verdict(String text, String quote) {
    return new QuoteCheck(word -> false)
        .check(
            TextWords.of(sentence(quote), "en"), null, TestWordings.of("tess", sentence(text)), 1)
        .verdict();
  }

  private static String sentence(String passage) {
    return "They told us that it was %s in Oslo last year.".formatted(passage.replace("⏎", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¦',
      textBlock =
          """
          .5 percent            | 0.5 percent
          $.5                   | $0.5
          -3%                   | −3 %
          -3%                   | –3%
          -$5                   | −$5
          fell to (-3)          | fell to “-3”
          5–10 people           | 5-10 people
          3-1                   | 3–1
          1,500 people          | 1 500 people
          1,500,000.5           | 1500000.5
          1,500,000             | 1\u202F500\u202F000
          １５                    | 15
          5%                    | 5％
          30 °C                 | 30°C
          H₂O and m²            | h₂o and m²
          10:30 a.m.            | 10:30 AM
          10:30 p.m.            | 10：30 pm
          v2.0                  | V2.0
          GPT-4.1               | GPT‑4.1
          GPT-4                 | GPT4
          F-16                  | F16
          € -3                  | € −3
          “good.” It            | “good.”¹² It
          ‘good’                | 'good'
          x86-64                | x86‑64
          e-mail                | email
          non-profit            | non-⏎profit
          nonprofit             | non-⏎  profit
          nonprofit             | non- profit
          company               | com- pany
          company               | com‐⏎pany
          company               | com\u00ADpany
          company               | com\u00AD⏎pany
          company               | com\u00AD pany
          company               | com&shy;pany
          company               | com&#173;⏎pany
          state-of-the-art      | state-of-⏎the-art
          state-of-the-art      | stateoftheart
          twenty-five           | twenty-⏎five
          pre- and post-war     | pre- and⏎post-war
          non-profit            | non&#8209;profit
          café                  | caf&eacute;
          café                  | caf&#xE9;
          5 €                   | 5 &euro;
          -3%                   | &minus;3&#37;
          -3%                   | &#8722;3%
          2½ miles              | 2&frac12; miles
          AT&T                  | AT&amp;T
          R&D; and so on        | R&amp;D; and so on
          24/7                  | 24&#x2F;7
          👍                    | &#128077;
          don't                 | don&rsquo;t
          don't                 | don&#146;t
          “good”                | &laquo;&nbsp;good&nbsp;&raquo;
          rock 'n' roll         | rock ’n’ roll
          the '90s              | the ’90s
          “now”                 | ‚now‘
          “now”                 | ``now''
          «now»                 | &#8222;now&#8220;
          (5)                   | 5
          5 × 5                 | 5 &times; 5
          1/2                   | 1&#47;2
          no.1                  | no. 1
          5-10                  | 5 – 10
          5-10                  | 5‑10
          its users’ data       | its users' data
          well-known            | well-⏎known
          well-known            | well‐⏎⏎known
          a.k.a. Tess           | aka Tess
          ﬁne oﬃce              | fine office
          ﬁne oﬃce              | fine of-⏎fice
          zero​width       | zerowidth
          ‎good‏      | good
          ❤️               | ❤
          good. It was          | good.¹ It was
          “good”                | “good”²³
          good — it was         | good - it was
          good… it was          | good. . . it was
          good, it was          | good\u00A0.\u00A0.\u00A0. it was
          """)
  void theSameWordsAreExact(String text, String quote) {
    assertThat(verdict(text, quote)).isEqualTo(Verdict.EXACT);
    assertThat(verdict(quote, text)).isEqualTo(Verdict.EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¦',
      textBlock =
          """
          .5                    | 5
          -.5                   | .5
          ".5 percent"          | "5 percent"
          (".5 percent")        | ("5 percent")
          ,.5                   | ,5
          -3%                   | 3%
          ($-3)                 | ($3)
          +3                    | 3
          ±5                    | 5
          ~5                    | 5
          ≈5                    | 5
          ≥5                    | ≤5
          <5                    | >5
          5+                    | 5
          5-10                  | 510
          5–10                  | 510
          5−10                  | 510
          5-⏎10                 | 510
          5- 10                 | 510
          5-½                   | 5½
          2½                    | 21/2
          2½                    | 2
          ½                     | 12
          1/2                   | 12
          1/2                   | 1 2
          2⁄3                   | 23
          10²                   | 102
          10²                   | 10
          10⁻³                  | 10³
          10①                   | 101
          m²                    | m
          people²               | people
          1.5                   | 15
          1.5                   | 1. 5
          1.5                   | 1,5
          1,500                 | 1.500
          1,500                 | 15,00
          3.11                  | 3.1.1
          v1.5                  | v15
          GPT-4                 | GPT-41
          GPT-4-1               | GPT-41
          5%                    | 5
          5％                    | 5
          ٥٪                    | ٥
          5%                    | 5‰
          5%                    | 5‱
          $5                    | €5
          $5                    | 5
          5¢                    | 5
          $5m                   | $5bn
          10:30                 | 1030
          10:30                 | 10.30
          24/7                  | 247
          24/7                  | 24 7
          10 a.m.               | 10 p.m.
          30°                   | 30
          30°C                  | 30°F
          5 km                  | 5 m
          3 000                 | 3 00
          10 000                | 1 000
          2019 300              | 2019300
          C++                   | C
          C#                    | C
          .NET                  | NET
          x^2                   | x2
          2*3                   | 23
          a != b                | a = b
          it's                  | its
          we're                 | were
          un-American           | American
          non-⏎profit           | profit
          nowhere               | now here
          company               | com pany
          company               | com⏎pany
          &ndash;3%             | 3%
          &minus;3%             | 3%
          &#8722;3%             | 3%
          caf&eacute;           | cafe
          2&frac12;             | 2
          2&sup2;               | 22
          &lt;5                 | &gt;5
          &NotAReference;       | &
          &NotEqualTilde;       | =
          &#xD83D;              | 👍
          1st                   | 2nd
          A1-1                  | A11
          € -3                  | € 3
          2019–20               | 201920
          5.–10. May            | 510. May
          1,50                  | 150
          GPT-4o                | GPT-40
          sold 10²              | sold 10.²
          $1,500                | $1,500,000
          0.05                  | 0.5
          1e6                   | 1e9
          5–10%                 | 5%–10
          5…10                  | 510
          3x                    | 3
          16:9                  | 169
          9/11                  | 911
          2024-05-14            | 20240514
          555-1234              | 5551234
          Q1 and Q2             | Q1 and Q3
          5 or -5               | 5 or 5
          between -5 and 5      | between 5 and 5
          5 + 5                 | 5 - 5
          5 × 5                 | 5 5
          5 ÷ 5                 | 5 5
          µ                     | m
          5 µm                  | 5 mm
          (5)                   | (-5)
          I'd                   | id
          he'll                 | hell
          can't                 | can
          ❤                     | 💔
          no.1                  | no1
          5&#37;                | 5
          &#46;5                | 5
          5&deg;                | 5
          """)
  void otherWordsAreAltered(String text, String quote) {
    assertThat(verdict(text, quote)).isEqualTo(Verdict.ALTERED);
    assertThat(verdict(quote, text)).isEqualTo(Verdict.ALTERED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a good, safe year     | a […] year
          a good, safe year     | a [. . .] year
          a good, safe year     | a \u2026\u00A0year
          a good, safe year     | a .\u00A0.\u00A0. year
          a good, safe year     | a [&hellip;] year
          a good, safe year     | a &#8230; year
          a good, safe year     | a [great] year
          a good, safe year     | a good [and] safe year
          a good, safe year     | a good,[1] safe year
          a good, safe year     | a good, safe year[citation needed]
          """)
  void omissionsAndInsertionsInBracketsAreExcerpts(String text, String quote) {
    assertThat(verdict(text, quote)).isEqualTo(Verdict.EXCERPT);
  }
}
