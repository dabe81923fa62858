package dev.onrecord.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of phrase that names a speaker beside a cue, with phrases that only look like it. */
class SpeakerPhrasesTest {

  /** The speaker of the last quotation; "-" if unnamed, "none" if it is no statement. */
  private static String speaker(String text) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text.replace("\\n", "\n"));
    List<FoundStatement> statements =
        StatementFinder.find(article, Lexicon.of("en").orElseThrow(), null).statements().stream()
            .filter(s -> s.form() != FoundStatement.Form.INDIRECT)
            .toList();
    if (statements.isEmpty()) {
      return "none";
    }
    String name = statements.get(statements.size() - 1).speaker().name();
    return name == null ? "-" : name;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It rains here,” Ann Example, 43, a doctor from Bern, said. | Ann Example",
        "“It rains here,” Ann Example, 43, who lives in Bern, said. | Ann Example",
        "Ann Example, 43, head of Acme Steel, the largest mill, said: “It rains here.” | Ann Example",
        "Ann Example, M.D., director of the ward, said: “It rains here.” | Ann Example",
        "Ann Example, Ph.D., said: “It rains here.” | Ann Example",
        "Rep. Ann Example, R-Kan., said: “It rains here.” | Ann Example",
        "Senator Ann Example, D-Ohio, the chair, said: “It rains here.” | Ann Example",
        "The board fired Bo Model, 43, and Ann Example said: “It rains here.” | Ann Example",
        "In 2019, Ann Example said: “It rains here.” | Ann Example",
        "The ward has 43, a nurse said: “It rains here.” | -",
      })
  void anAgeOrADegreeIsPartOfADescription(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It rains here,” Ann Example, a nurse in Cork, Ireland, said. | Ann Example",
        "Ann Example, mayor of Salem, Oregon, said: “It rains here.” | Ann Example",
        "Ann Example, 43, a nurse in Cork, Ireland, said: “It rains here.” | Ann Example",
        "The mayor of Cork, Ann Example, said: “It rains here.” | Ann Example",
        "In Cork, the mayor, Ann Example, said: “It rains here.” | Ann Example",
        "The ship beat Acme Air, whose captain, Ann Example, said: “It rains here.” | Ann Example",
        "The ship beat Acme Air, whose captain said: “It rains here.” | -",
        "A report, written by Ann Example, says: “It rains here.” | -",
      })
  void aPlaceInADescriptionIsNoSpeaker(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Police Superintendent Ann Example said: “It rains here.” | Ann Example",
        "Detective Inspector Ann Example said: “It rains here.” | Ann Example",
        "Secretary of State Ann Example said: “It rains here.” | Ann Example",
        "Secretary of State Ugyen Example said: “It rains here.” | Ugyen Example",
        "Minister of State for Water Ann Example said: “It rains here.” | Ann Example",
        "Governor-elect Ann Example said: “It rains here.” | Ann Example",
        "Acme editor-in-chief Ann Example said: “It rains here.” | Ann Example",
        "Ex-president Ann Example said: “It rains here.” | Ann Example",
        "“It rains here,” says painter, sculptor and poet Ann Example. | Ann Example",
        "Novelist and critic Ann Example said: “It rains here.” | Ann Example",
        "“It rains here,” a visibly tired Ann Example told reporters. | Ann Example",
        "The then mayor, Ann Example, said: “It rains here.” | Ann Example",
        "Under-Secretary-General Ann Example said: “It rains here.” | Ann Example",
        "Actor-turned-politician Ann Example said: “It rains here.” | Ann Example",
        "Ann King-Hart said: “It rains here.” | Ann King-Hart",
        "Ann Example-Elect said: “It rains here.” | Ann Example-Elect",
        "“It rains here,” said residents, officials and Ann Example. | -",
        "“It rains here,” a visibly tired doctor told reporters. | -",
        "The governor-elect said: “It rains here.” | -",
      })
  void aTitleIsNotPartOfTheName(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The Royal Society of Bakers said: “It rains here.” | Royal Society of Bakers",
        "“It rains here,” said the Royal Society of Bakers. | Royal Society of Bakers",
        "“It rains here,” said the University of the Isles. | University of the Isles",
        "The Department for Roads and Bridges said: “It rains here.” | Department for Roads and Bridges",
        "“It rains here,” said the Office of the Governor. | Office of the Governor",
        "The Justice Department said: “It rains here.” | Justice Department",
        "The Society of Bakers met. The society said: “It rains here.” | Society of Bakers",
        "Bank of Norland Governor Ann Example said: “It rains here.” | Ann Example",
        "Bank of Norland economist Ann Example said: “It rains here.” | Ann Example",
        "The governor of the Bank of Norland, Ann Example, said: “It rains here.” | Ann Example",
        "Ann Example of the Bank of Norland said: “It rains here.” | Ann Example",
        "The Bank of Norland's governor, Ann Example, said: “It rains here.” | Ann Example",
        "The Bank of Norland's statement read: “It rains here.” | Bank of Norland",
        "The Bank of Norland's governor said: “It rains here.” | -",
        "The University of the Isles professor said: “It rains here.” | -",
        "The governor of the Bank of Norland said: “It rains here.” | -",
        "The University of the Isles and Ann Example said: “It rains here.” | -",
        "The Society of Bakers met the Society of Cooks. The society said: “It rains here.” | -",
      })
  void anOrganizationHasItsWholeName(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ann Example was quoted by The Ledger as saying: “It rains here.” | Ann Example",
        "“It rains here,” Ann Example was quoted as saying. | Ann Example",
        "“It rains here,” Ann Example was quoted by the agency as telling a crowd. | Ann Example",
        "The Ledger quoted Ann Example as saying: “It rains here.” | Ann Example",
        "“It rains here,” The Ledger quoted Minister Ann Example as saying. | Ann Example",
        "“It rains here,” The Ledger cited Ann Example as saying. | Ann Example",
        "Ann Example, quoted by The Ledger, said: “It rains here.” | Ann Example",
        "“It rains here,” The Ledger quoted a source as saying. | -",
        "The Ledger quoted an official as saying: “It rains here.” | -",
        "Ann Example cited rain as her reason and said: “It rains here.” | Ann Example",
      })
  void whoIsQuotedSpeaksAndNotWhoQuotes(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It rains here,” Ann Example is reported to have said. | Ann Example",
        "“It rains here,” Ann Example was heard to say. | Ann Example",
        "“It rains here,” Ann Example used to say. | Ann Example",
        "Ann Example went on to say: “It rains here.” | Ann Example",
        "“It rains here,” Ann Example would later say. | Ann Example",
        "“It rains here,” Ann Example would say. | none",
        "“It rains here,” Ann Example refused to say. | none",
        "“It rains here,” Ann Example wanted to say. | none",
      })
  void anInfinitiveReportsAfterFewVerbs(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It rains here,” snapped Ann Example. | Ann Example",
        "“It rains here,” Ann Example fumed. | Ann Example",
        "“So it does,” chimed in Ann Example. | Ann Example",
        "“It rains here,” Ann Example shot back. | Ann Example",
        "Ann Example hit back: “It rains here.” | Ann Example",
        "As Ann Example put it, “it rains here and nobody cares.” | Ann Example",
        "“It rains here,” as Ann Example put it. | Ann Example",
        "Ann Example put it bluntly: “It rains here.” | Ann Example",
        "In the words of Ann Example, “it rains here and nobody cares.” | Ann Example",
        "To quote Ann Example: “It rains here.” | Ann Example",
        "Ann Example's statement read: “It rains here.” | Ann Example",
        "Ann Example's answer: “It rains here.” | Ann Example",
        "“It rains here,” Ann Example shot. | none",
        "The wind hit Ann Example. Bo Model said: “It rains here.” | Bo Model",
        "Ann Example's lawyer: “It rains here.” | -",
        "The statement read: “It rains here.” | -",
      })
  void moreVerbsReportSpeech(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It rains here,” said Ann Example and Bo Model. | -",
        "“It rains here,” according to Ann Example and Bo Model. | -",
        "“It rains here,” Ann Example and her deputy, Bo Model, said. | -",
        "“It rains here,” Ann Example, the mayor, and Bo Model, her deputy, said. | -",
        "“It rains here,” said Ann Example and walked away. | Ann Example",
        "“It rains here,” said Ann Example, and Bo Model left. | Ann Example",
        "Bo Model resigned, and Ann Example, his deputy, said: “It rains here.” | Ann Example",
        "Bo Model, the mayor, resigned, and Ann Example, his deputy, said: “It rains here.” | Ann Example",
      })
  void severalSpeakersAreNotOne(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The inquiry heard from Ann Example, who said: “It rains here.” | Ann Example",
        "The letter was sent by Ann Example, who wrote: “It rains here.” | Ann Example",
        "A friend of Ann Example, who wrote: “It rains here,” has left. | -",
        "Ann Example – the new mayor – said: “It rains here.” | Ann Example",
        "The mayor – not Ann Example – said: “It rains here.” | -",
        "Ann Example, author of “Rain and Sun”, said: “It rains here.” | Ann Example",
        "Ann Example, star of the film “Rain and Sun”, said: “It rains here.” | Ann Example",
        "Bo Model wrote the book “Rain and Sun”, and Ann Example said: “It rains here.” | Ann Example",
        "Her coach, Ann Example, was proud: “It rains here.” | Ann Example",
        "Her coach was proud: “It rains here all day long now.” | -",
        "“Does it rain here?” Ann Example asked Bo Model. | Ann Example",
        "“Does it rain here?” Ann Example asked the old mayor. | Ann Example",
        "“Does it rain here?” Ann Example told us that Bo Model knew. | -",
      })
  void relativeClausesAsidesAndQuestionsHaveSpeakers(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }
}
