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

class SaidDateTest {

  private static final LocalDate THURSDAY = LocalDate.of(2024, 3, 7);

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
  private static String said(String article, LocalDate published, String language) {
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
        "On Monday, Ann Example said: “It rains all day.” | 2024-03-04",
        "Ann Example, who left in 2019, said: “It rains all day.” | ../2024-03-07",
        "Ann Example said: “It rained on Monday, they say.” | ../2024-03-07",
        "Ann Example gave a speech on Monday. “It rains all day,” she said. | 2024-03-04",
        "Speaking in Oslo on Monday, Ann Example smiled. “It rains all day,” she said. | 2024-03-04",
        "Testifying on Monday, Ann Example smiled. “It rains all day,” Bo Sample said. | ../2024-03-07",
        "In a speech on 4 March 2011, Ann Example smiled. “It rains all day,” she said. | 2011-03-04",
        "In a speech on 4 March 2011, Ann Example smiled. “It rains all day,” she says. | ../2024-03-07",
        "In a speech on 4 March 2011, Ann Example had smiled. “It rains all day,” she said. | ../2024-03-07",
        "In a speech on 4 March 2011, Bo Sample smiled. “It rains all day,” Ann Example said. | ../2024-03-07",
        "A dam broke on Monday. Two days later, Ann Example said: “It rains all day.” | 2024-03-06",
        "A dam broke on Monday. “It rains all day,” Ann Example said the next day. | 2024-03-05",
        "A dam broke on Monday. “It rains all day,” Ann Example said that day. | 2024-03-04",
        "Ann Example gave a speech on Monday. “It rains all day,” she said a week later. | ../2024-03-07",
        "A dam broke in March 2011. “It rains all day,” Ann Example said a day later. | ../2024-03-07",
        "A dam broke on Monday. Ann Example, who left two days later, said: “It rains all day.” | ../2024-03-07",
        "A dam broke on Wednesday. “It rains all day,” Ann Example said two days later. | ../2024-03-07",
        "Ann Example, who was elected in May, told the town on Monday that it rains. “It rains all day,” Example said. | 2024-03-04",
        "Ann Example was angry, and said on Monday that it rains. “It rains all day,” Example said. | 2024-03-04",
        "Ann Example founded it in 2012. “It rains all day,” she said. | ../2024-03-07",
        "A dam broke on Monday. “It rains all day,” Ann Example said. | ../2024-03-07",
        "Ann Example spoke on Monday. Example has said “it rains all day”. | ../2024-03-07",
        "In a letter sent on Monday, Ann Example complained. “It rains all day,” she said. | 2024-03-04",
        "A dam built on Monday pleased Ann Example. “It rains all day,” she said. | ../2024-03-07",
        "On Monday he posted a picture. “It rains all day,” he wrote. | 2024-03-04",
        "Founded in 2012, the firm said: “It rains all day.” | ../2024-03-07",
        "Ann Example, born in 1960, said: “It rains all day.” | ../2024-03-07",
        "Reached on Monday, Ann Example said: “It rains all day.” | 2024-03-04",
        "In this week's episode, Ann Example said: “It rains all day.” | ../2024-03-07",
        "Back in 2018, Ann Example was sure. “It rains all day,” she said at the time. | 2018",
        "Back in 2018, Ann Example was sure. “It rains all day,” she said at the time of the merger. | ../2024-03-07",
        "A 2019 report was clear. “It rains all day,” Ann Example wrote at the time. | 2019",
        "In 2021 a dam broke. “It rains all day,” Ann Example said that December. | 2021-12",
        "In 2021 a dam broke. “It rains all day,” Ann Example said the following year. | 2022",
        "A dam broke on Monday. Hours later Ann Example said: “It rains all day.” | 2024-03-04",
        "A dam broke on 4 March 2022. A year on, Ann Example said: “It rains all day.” | ../2024-03-07",
        "Ann Example gave evidence on Monday. She smiled. “It rains all day,” Example said. | 2024-03-04",
        "Ann Example testified in May 2011. “It rains all day,” she said. | 2011-05",
        "Ann Example gave a speech in May 2011. “It rains all day,” she said. | 2011-05",
        "“It rains all day,” said Ann Example, who keeps bees, on Monday. | 2024-03-04",
        "“It rains all day,” said Ann Example, who kept bees in 2019. | ../2024-03-07",
        "Ann Example had testified in May 2011. “It rains all day,” she said. | ../2024-03-07",
        "Asked in May 2011, Ann Example smiled. “It rains all day,” she said. | 2011-05",
        "The firm met on 4 March 2011. “It rains all day,” Ann Example said at the meeting. | 2011-03-04",
        "The letter is dated 4 March 2011. “It rains all day,” Ann Example wrote. | 2011-03-04",
        "The letter is dated 4 March 2011. “It rains all day,” Ann Example said. | ../2024-03-07",
        "The memo of 4 March 2011 is short. In it, Ann Example says: “It rains all day.” | 2011-03-04",
        "At least two dams broke on Monday. “It rains all day,” Ann Example said. | ../2024-03-07",
        "The dam had closed by 4 March, when Ann Example said: “It rains all day.” | 2024-03-04",
        "“It rains all day,” said Ann Example, promoted in 2019. | ../2024-03-07",
        "Ann Example, promoted in 2019, said: “It rains all day.” | ../2024-03-07",
        "Ann Example, the chair, resigned on Monday, saying: “It rains all day.” | 2024-03-04",
        "Ann Example, the chair, resigned on Monday and said: “It rains all day.” | 2024-03-04",
        "In a film made in 2019, Ann Example says: “It rains all day.” | ../2024-03-07",
        "In a speech in 2019, Ann Example says: “It rains all day.” | 2019",
        "Ann Example called it “a rainy day” on Monday. | 2024-03-04",
        "Ann Example gave a speech on Monday. She retired in 2012. “It rains all day,” she said. | ../2024-03-07",
        "Ann Example said in early 2019 that “it rains all day”. | 2019",
        "Ann Example said two days ago that “it rains all day”. | 2024-03-05",
        "Ann Example claimed in an interview published Monday that it “rains all day”. | 2024-03-04",
        "Ann Example said on X late on Monday that “it rains all day”. | 2024-03-04",
        "Ann Example said as recently as May that “it rains all day”. | 2023-05",
        "“It rains all day,” Ann Example said in a talk that was streamed on Monday. | 2024-03-04",
        "“It rains all day,” Ann Example said in the talk, which was given in May 2023. | 2023-05",
        "Ann Example, an author of the paper, published on Monday, said: “It rains all day.” | ../2024-03-07",
        "In a memo of 4 March 2020, leaked two years later, Ann Example wrote: “It rains all day.” | 2020-03-04",
        "The firm said on Monday that it would close. “It rains all day,” Ann Example said in a memo. | 2024-03-04",
        "The firm announced it on Monday. “It rains all day,” its president, Ann Example, said. | 2024-03-04",
        "The firm said on Monday it would close. “It rains all day,” chairman Ann Example said. | 2024-03-04",
        "The union announced it on Monday. “It rains all day,” said its secretary, Ann Example. | 2024-03-04",
        "Sample Motors said on Monday it would close. “It rains,” Sample spokeswoman Ann Example said. | 2024-03-04",
        "The firm announced it on Monday. “It rains all day,” said Ann Example, an analyst at a bank. | ../2024-03-07",
        "The firm said in May that it would close. “It rains all day,” chairman Ann Example said. | ../2024-03-07",
        "The firm said that it had closed on Monday. “It rains all day,” Ann Example said in a memo. | ../2024-03-07",
        "The owner of the dam said on Monday that it broke. “It rains all day,” Ann Example said. | 2024-03-04",
        "On Monday it gave in. “It rains all day,” the company said in a statement. | 2024-03-04",
        "The mayor closed the pool on Monday. “It rains all day,” she wrote. | 2024-03-04",
        "The mayor closed the pool in 2011. “It rains all day,” she said. | ../2024-03-07",
        "Ann Example said that the dam broke on Monday. “It rains all day,” Example said. | ../2024-03-07",
        "In May 2011, Ann Example was already warning of it. “It rains all day,” she told them. | 2011-05",
        "In a speech in May 2011, Ann Example said it was wet. “It rains all day,” she said. | 2011-05",
        "The firm showed it at its fair in May 2011. “It rains,” Ann Example told the audience. | 2011-05",
        "The judge spoke on Monday. “It rains all day,” Ann Example said after the ruling. | 2024-03-04",
        "At the hearing on Monday, it was wet. In her opening statement, Ann Example said: “It rains.” | 2024-03-04",
        "A dam broke on Monday. That night it was wet. “It rains,” Ann Example said the next day. | 2024-03-05",
        "The firm announced it would close on Monday. “It rains all day,” its president, Ann Example, said. | ../2024-03-07",
        "The firm will close, people familiar with it said on Monday. “It rains,” said the firm's head. | ../2024-03-07",
        "The firm said on Monday it would close. “It rains all day,” a former president of the firm said. | ../2024-03-07",
        "Researchers said on Monday that it leaks. “It rains all day,” said a spokesman for the firm. | ../2024-03-07",
        "The firm printed a map on Monday. “It rains all day,” its president, Ann Example, said. | ../2024-03-07",
        "The firm published a map on Monday. “It rains all day,” its president, Ann Example, said. | ../2024-03-07",
        "The firm published a map on Monday. “It rains all day,” Ann Example said in a post. | 2024-03-04",
        "The firm said on Monday it would close. “It rains,” Ann Example said in a memo seen by the paper. | ../2024-03-07",
        "Ann Example will leave, the firm said on Monday. “It rains all day,” Example said. | ../2024-03-07",
        "Ann Example said on Monday that it was wet. The mayor said it was dry. “It rains,” Example said. | ../2024-03-07",
        "Ann Example said on Monday that it was wet. She has a dog. “It rains all day,” Example said. | 2024-03-04",
        "Ann Example said on Monday that it was wet. She later left. “It rains all day,” Example said. | ../2024-03-07",
        "Ann Example said on Thursday that it was wet. The mayor said it was dry. “It rains,” Example said. | 2024-03-07",
        "Ann Example gave a speech on Monday. “It rains all day,” she later said. | ../2024-03-07",
        "In a memo dated 4 March 2020 and printed this week, Ann Example wrote: “It rains all day.” | 2020-03-04",
        "The firm had a stand at a fair in Oslo on 4 March 2011. “It rains,” Ann Example said at the fair. | 2011-03-04",
        "At a meeting on 4 March 2011, all were wet. “It rains all day,” Ann Example told them. | 2011-03-04",
        "Ann Example kept a map. It was printed on Monday. “It rains all day,” it reads. | 2024-03-04",
        "The dam, which was opened on Monday, is dry. “It rains,” Ann Example wrote a day later. | 2024-03-05",
      })
  void theDateIsThatOfTheWordsAndOfNothingElse(String text, String date) {
    assertThat(said(text, THURSDAY, "en")).isEqualTo(date);
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

  @Test
  void aSpeechGoesOnInTheNextParagraphAndADeedDoesNot() {
    String words = "\n\n“It rains all day,” Example said.";
    assertThat(said("Ann Example gave a speech on Monday." + words, THURSDAY, "en"))
        .isEqualTo("2024-03-04");
    assertThat(said("Ann Example testified on Monday." + words, THURSDAY, "en"))
        .isEqualTo("2024-03-04");
    assertThat(said("Ann Example said on Monday that it was wet." + words, THURSDAY, "en"))
        .isEqualTo("2024-03-04");
    assertThat(said("Ann Example said that it was wet on Monday." + words, THURSDAY, "en"))
        .isEqualTo("../2024-03-07");
    assertThat(said("Ann Example cut a ribbon on Monday." + words, THURSDAY, "en"))
        .isEqualTo("../2024-03-07");
  }
}
