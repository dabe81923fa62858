package dev.onrecord.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.text.PlainArticle;
import dev.onrecord.edtf.EdtfDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What date an expression means. */
class SaidDateTest {

  static final LocalDate THURSDAY = LocalDate.of(2024, 3, 7);

  /** Only the years 1 to 9999 are dates. */
  @ParameterizedTest
  @CsvSource({
    "0001-01-01, last year, ../2024-03-07",
    "0001-01-01, yesterday, ../2024-03-07",
    "0001-01-01, last week, ../2024-03-07",
    "0001-01-01, last month, ../2024-03-07",
    "0001-01-01, 999 years ago, ../2024-03-07",
    "0500-05-05, last year, 0499",
    "0500-05-05, last month, 0500-04",
    "0500-05-05, 499 years ago, 0001~"
  })
  void anArticleOfAnyYearHasDates(LocalDate published, String expression, String said) {
    String article = "“It rains a lot in here,” Ann Example said " + expression + ".";
    assertThat(said(article, published, "en")).isEqualTo(said);
    EdtfDate.parse(said);
  }

  /** The date of the first quotation: other sentences may report indirect speech. */
  static String said(String article, LocalDate published, String language) {
    return ArticleReader.read(
            PlainArticle.read(article), language, null, published, "../" + THURSDAY)
        .drafts()
        .stream()
        .filter(draft -> draft.statement().form() != Form.INDIRECT)
        .findFirst()
        .orElseThrow()
        .said()
        .edtf();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "on March 4, 2011 | 2011-03-04",
        "on 4 March 2011 | 2011-03-04",
        "on the 4th of March 2011 | 2011-03-04",
        "on Jan. 5, 2023 | 2023-01-05",
        "on 2023-02-14 | 2023-02-14",
        "in a post in February 2023 | 2023-02",
        "in 2019 | 2019",
        "back in 2019 | 2019",
        "as early as 2019 | 2019",
        "on March 4 | 2024-03-04",
        "on December 24 | 2023-12-24",
        "in January | 2024-01",
        "in December | 2023-12",
        "in early 2023 | 2023",
        "yesterday | 2024-03-06",
        "today | 2024-03-07",
        "on Tuesday | 2024-03-05",
        "Tuesday | 2024-03-05",
        "late on Tuesday | 2024-03-05",
        "on Tuesday night | 2024-03-05",
        "on Thursday | 2024-03-07",
        "last Thursday | 2024-02-29",
        "last night | 2024-03-06",
        "this morning | 2024-03-07",
        "earlier today | 2024-03-07",
        "last week | 2024-02-26/2024-03-03",
        "this week | 2024-03-04/2024-03-07",
        "earlier this week | 2024-03-04/2024-03-07",
        "over the weekend | 2024-03-02/2024-03-03",
        "last month | 2024-02",
        "earlier this month | 2024-03-01/2024-03-07",
        "last year | 2023",
        "earlier this year | 2024-01-01/2024-03-07",
        "two days ago | 2024-03-05",
        "three weeks ago | 2024-02-15~",
        "two months ago | 2024-01~",
        "five years ago | 2019~",
        "on Monday, 12 February | 2024-02-12",
        "on Saturday, 14 December 2023 | 2023-12-14",
        "on Monday, January 30, 2023 | 2023-01-30",
        "on 4–6 March | 2024-03-04/2024-03-06",
        "in mid-2022 | 2022",
        "in spring 2022 | 2022-21",
        "in the summer of 2022 | 2022-22",
        "in the fall of 2022 | 2022-23",
        "until 4 March 2022 | ../2024-03-07",
        "before the summer of 2022 | ../2024-03-07",
        "in the winter of 2022 | 2022",
        "last autumn | 2023-23",
        "last summer | 2023-22",
        "this spring | 2024-03-01/2024-03-07",
        "this summer | ../2024-03-07",
        "in a 2019 interview | 2019",
        "in her 2019 memoir | 2019",
        "a day after the vote on 4 March | 2024-03-05",
        "two days before the vote on 4 March | 2024-03-02",
        "the day after the vote on 4 February | 2024-02-05",
        "a week after the vote on 4 February | 2024-02-11~",
        "a fortnight after the vote of 4 February | 2024-02-18~",
        "a month after the vote on 4 January 2023 | 2023-02~",
        "a year after the vote on 4 March 2020 | 2021~",
        "a week after the vote in March 2020 | ../2024-03-07",
        "on the morning after the vote of 3 February | 2024-02-04",
        "in a diary entry for 3 February 2023 | 2023-02-03",
        "hours before the vote on 4 March | 2024-03-04",
        "before the vote on 4 March | ../2024-03-07",
        "ahead of the vote on 4 March | ../2024-03-07",
        "after leaving in 2019 | ../2024-03-07",
        "after he left in 2019 | ../2024-03-07",
        "before resigning on Monday | ../2024-03-07",
        "and resigned on Monday | ../2024-03-07",
        "after Tuesday's vote | 2024-03-05",
        "at Tuesday's hearing | 2024-03-05",
        "of Tuesday's ruling | ../2024-03-07",
        "of the class of 2019 | ../2024-03-07",
        "about the 3 March riot | ../2024-03-07",
        "in the wake of the 3 March riot | ../2024-03-07",
        "in the Data Act of 1998 | ../2024-03-07",
        "at the May 2023 summit | 2023-05",
        "in the minutes of 4 March 2023 | 2023-03-04",
        "in a March 2020 memo | 2020-03",
        "in a 14 November letter | 2023-11-14",
        "in a 2021 television interview | 2021",
        "in the company's 2019 report | 2019",
        "during the 2016 campaign | 2016",
        "of her 2019 memoir | ../2024-03-07",
        "in Q3 2022 | 2022-07/2022-09",
        "on the Q3 2022 earnings call | ../2024-03-07",
        "on the call for the third quarter of 2022 | ../2024-03-07",
        "in remarks for the 4 March 2023 hearing | 2023-03-04",
        "in a memo from 2019 | 2019",
        "in the third quarter of 2022 | 2022-07/2022-09",
        "in the first half of last year | 2023-01/2023-06",
        "in the early 1990s | 199X",
        "in the mid-1980s | 198X",
        "in mid-April 2023 | 2023-04",
        "on 21/11/2023 | 2023-11-21",
        "on 11/21/2023 | 2023-11-21",
        "on 3/4/2023 | ../2024-03-07",
        "on 21.11.2023 | 2023-11-21",
        "on the 3rd of May 2021 | 2021-05-03",
        "on May 3rd | 2023-05-03",
        "on Sept. 3 | 2023-09-03",
        "on 12-14 June 2023 | 2023-06-12/2023-06-14",
        "on June 12-14, 2023 | 2023-06-12/2023-06-14",
        "from June 12 to 14, 2023 | 2023-06-12/2023-06-14",
        "from 9 to 11 May 2023 | 2023-05-09/2023-05-11",
        "between 9 and 11 May 2023 | 2023-05-09/2023-05-11",
        "on 6 and 7 November | 2023-11-06/2023-11-07",
        "from 30 May to 2 June 2023 | 2023-05-30/2023-06-02",
        "from 30 December to 2 January 2023 | 2022-12-30/2023-01-02",
        "in May last year | 2023-05",
        "on 3 May last year | 2023-05-03",
        "in the autumn of last year | 2023-23",
        "on Tuesday last week | 2024-02-27",
        "on Tuesday of this week | 2024-03-05",
        "earlier in the week | 2024-03-04/2024-03-07",
        "the day before yesterday | 2024-03-05",
        "a couple of days ago | 2024-03-05",
        "a fortnight ago | 2024-02-22~",
        "a decade ago | 2014~",
        "two years ago this month | 2022~",
        "on Christmas Eve | 2023-12-24",
        "on New Year's Day 2022 | 2022-01-01",
        "at the weekly meeting | ../2024-03-07",
        "until Friday | ../2024-03-07",
        "since 2019 | ../2024-03-07",
        "next Monday | ../2024-03-07",
      })
  void anExpressionIsAsExactAsItsWords(String expression, String date) {
    String found =
        said("“It will rain all day,” Ann Example said %s.".formatted(expression), THURSDAY, "en");
    assertThat(found).isEqualTo(date);
    EdtfDate.parse(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "de | „Es regnet hier den ganzen Tag“, sagte Anna Muster am Dienstag. | 2024-03-05",
        "de | „Es regnet hier den ganzen Tag“, sagte Anna Muster gestern. | 2024-03-06",
        "de | „Es regnet hier den ganzen Tag“, sagte Anna Muster am 4. März 2023. | 2023-03-04",
        "de | „Es regnet hier den ganzen Tag“, sagte Anna Muster im Februar 2023. | 2023-02",
        "de | „Es regnet hier den ganzen Tag“, sagte Anna Muster vergangene Woche. | 2024-02-26/2024-03-03",
        "fr | « Il pleut ici toute la journée », a déclaré Anne Exemple mardi. | 2024-03-05",
        "fr | « Il pleut ici toute la journée », a déclaré Anne Exemple hier. | 2024-03-06",
        "fr | « Il pleut ici toute la journée », a déclaré Anne Exemple le 4 mars 2023. | 2023-03-04",
        "fr | « Il pleut ici toute la journée », a déclaré Anne Exemple en février 2023. | 2023-02",
        "fr | « Il pleut ici toute la journée », a déclaré Anne Exemple la semaine dernière. | 2024-02-26/2024-03-03",
      })
  void germanAndFrenchDatesAreReadToo(String language, String text, String date) {
    assertThat(said(text, THURSDAY, language)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "on Tuesday | ../2024-03-07",
        "on March 4, 2011 | 2011-03-04",
        "in February 2023 | 2023-02"
      })
  void withoutTheArticlesDateOnlyAbsoluteOnesAreRead(String expression, String date) {
    assertThat(
            said("“It will rain all day,” Ann Example said %s.".formatted(expression), null, "en"))
        .isEqualTo(date);
  }

  @Test
  void lastSummerIsAmbiguousOnceThisSummerIsOver() {
    String article = "“It rains a lot in here,” Ann Example said last summer.";
    assertThat(said(article, LocalDate.of(2024, 7, 1), "en")).isEqualTo("2023-22");
    assertThat(said(article, LocalDate.of(2024, 11, 1), "en")).isEqualTo("../2024-03-07");
  }
}
