package dev.onrecord.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the dates around a statement is its own. */
class StatementDateTest {

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
        "Ann Example told reporters at that hearing on Monday what it was. “It rains all day,” she said. | 2024-03-04",
        "The dam broke on Monday. “It rains all day,” she said. | ../2024-03-07",
        "The mayor left on Monday. “It rains all day,” she said. | 2024-03-04",
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
    assertThat(said(text)).isEqualTo(date);
  }

  @Test
  void aSpeechGoesOnInTheNextParagraphAndADeedDoesNot() {
    String words = "\n\n“It rains all day,” Example said.";
    assertThat(said("Ann Example gave a speech on Monday." + words)).isEqualTo("2024-03-04");
    assertThat(said("Ann Example testified on Monday." + words)).isEqualTo("2024-03-04");
    assertThat(said("Ann Example said on Monday that it was wet." + words)).isEqualTo("2024-03-04");
    assertThat(said("Ann Example said that it was wet on Monday." + words))
        .isEqualTo("../2024-03-07");
    assertThat(said("Ann Example cut a ribbon on Monday." + words)).isEqualTo("../2024-03-07");
  }

  private static String said(String article) {
    return SaidDateTest.said(article, SaidDateTest.THURSDAY, "en");
  }
}
