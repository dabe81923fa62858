package dev.onrecord.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule by the smallest article that needs it. */
class AttributionRulesTest {

  private static List<FoundStatement> statements(String text, String language) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text.replace("\\n", "\n"));
    return StatementFinder.find(article, Lexicon.of(language).orElseThrow(), null).statements();
  }

  private static String summary(FoundStatement found) {
    String speaker =
        found.speaker().isNamed()
            ? found.speaker().name()
            : found.speaker().candidates().isEmpty() ? "-" : "?";
    return found.rule() + " " + found.form() + " " + speaker + ": " + found.text();
  }

  private static String summaries(String text, String language) {
    return statements(text, language).stream()
        .map(AttributionRulesTest::summary)
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It rains here,” said Ann Example. | VERB_NAME DIRECT Ann Example: It rains here",
        "“It rains here,” Ann Example said. | NAME_VERB DIRECT Ann Example: It rains here",
        "“It rains here”, Ann Example has also said. | NAME_VERB DIRECT Ann Example: It rains here",
        "“It rains here,” Ann Example, a doctor from Bern, said. | NAME_VERB DIRECT Ann Example: It rains here",
        "“Does it rain?” Ann Example asked. | NAME_VERB DIRECT Ann Example: Does it rain?",
        "“It rains,” said one. “It always does.” | VERB_NAME DIRECT -: It rains. It always does.",
        "“It rains here,” according to Ann Example. | ACCORDING_TO DIRECT Ann Example: It rains here",
        "“It rains here.” — Ann Example | DASH DIRECT Ann Example: It rains here.",
        "“It rains here.”\\n\\n— Ann Example, doctor | DASH DIRECT Ann Example: It rains here.",
        "Ann Example said: “It rains here.” | CUE_BEFORE DIRECT Ann Example: It rains here.",
        "Ann Example said “it is raining here”. | CUE_BEFORE DIRECT Ann Example: it is raining here",
        "Ann Example told the paper on Monday that “it is raining here”. | CUE_BEFORE DIRECT Ann Example: it is raining here",
        "Ann Example: “It rains here.” | LABEL DIRECT Ann Example: It rains here.",
        "Ann Example is not so sure: “It rains here.” | COLON DIRECT Ann Example: It rains here.",
        "“It rains,” Ann Example said. “It always does.” | NAME_VERB DIRECT Ann Example: It rains. It always does.",
        "“It rains,” Ann Example said, “as it always does.” | NAME_VERB DIRECT Ann Example: It rains, as it always does.",
        "Ann Example wrote on her blog:\\n\\n“It rains here.” | PARAGRAPH_BEFORE DIRECT Ann Example: It rains here.",
        "Ann Example issued a statement. “It rains here.” | ANNOUNCED DIRECT Ann Example: It rains here.",
        "Ann Example walked to the window. “It rains here.” | SENTENCE_BEFORE DIRECT Ann Example: It rains here.",
        "Ann Example said it was “a very wet day”. | CUE_BEFORE MIXED Ann Example: it was “a very wet day”",
        "The day was “very wet,” Ann Example said. | NAME_VERB MIXED Ann Example: The day was “very wet,”",
        "Ann Example called the day “wet and long”. | CUE_BEFORE MIXED Ann Example: Ann Example called the day “wet and long”",
        "Ann Example said that it rained. | INDIRECT INDIRECT Ann Example: it rained",
        "Ann Example says the rain will stop. | INDIRECT INDIRECT Ann Example: the rain will stop",
        "The rain will stop, Ann Example said. | INDIRECT_AFTER INDIRECT Ann Example: The rain will stop",
        "The rain will stop, said Ann Example. | INDIRECT_AFTER INDIRECT Ann Example: The rain will stop",
        "According to Ann Example, the rain will stop. | ACCORDING_TO INDIRECT Ann Example: the rain will stop",
        "According to Ann Example, a doctor, it was “a very wet day”. | ACCORDING_TO MIXED Ann Example: it was “a very wet day”",
        "Ann Example told the Senate finance panel that it rained. | INDIRECT INDIRECT Ann Example: it rained",
        "Ann Example said it was “very wet” and called on us to leave. | CUE_BEFORE MIXED Ann Example: it was “very wet”",
        "The roof had been “bent beyond repair” by rain, Ann Example said. | INDIRECT_AFTER MIXED Ann Example: The roof had been “bent beyond repair” by rain",
        "Ann Example wrote on X. “It rains here,” said Bo Model. | VERB_NAME DIRECT Bo Model: It rains here",
        "Ann Example told me on Monday that it rained. | INDIRECT INDIRECT Ann Example: it rained",
        "Ann Example told a crowd here on Monday that it rained. | INDIRECT INDIRECT Ann Example: it rained",
        "“It rains here,” the poet Ann Example wrote on X. | NAME_VERB DIRECT Ann Example: It rains here",
        "Ann Example points out that it rained. | INDIRECT INDIRECT Ann Example: it rained",
        "“It rains here,” Ann Example pointed out. | NAME_VERB DIRECT Ann Example: It rains here",
        "A man, who asked not to be named, called the day “wet and long”. | CUE_BEFORE MIXED -: A man, who asked not to be named, called the day “wet and long”",
        "A spokesman for the family said it rained all day. | INDIRECT INDIRECT -: it rained all day",
        "Her brother calls it “wet and long”. | CUE_BEFORE MIXED -: Her brother calls it “wet and long”",
      })
  void namesTheSpeaker(String text, String expected) {
    assertThat(summaries(text, "en")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Lab chief Ann Example said: “It rains here.” | Ann Example",
        "US President Ann Example said: “It rains here.” | Ann Example",
        "Minister of Water Ann Example said: “It rains here.” | Ann Example",
        "Acme's Ann Example said: “It rains here.” | Ann Example",
        "Ann Example of Acme said: “It rains here.” | Ann Example",
        "Ann Example, who runs Acme, Inc., said: “It rains here.” | Ann Example",
        "The company's founder, Ann Example, said: “It rains here.” | Ann Example",
        "One of them, Ann Example, said: “It rains here.” | Ann Example",
        "Ann Example's statement added: “It rains here.” | Ann Example",
        "Ann van der Example said: “It rains here.” | Ann van der Example",
        "Ann Example KC said: “It rains here.” | Ann Example",
        "Ann Example left. Example said: “It rains here.” | Ann Example",
        "Ann Example left. She said: “It rains here.” | Ann Example",
        "Ann Example met John Model. He said: “It rains here.” | John Model",
        "Ann Example met John Model. She said: “It rains here.” | Ann Example",
        "The mayor, Ann Example, left. The mayor said: “It rains here.” | Ann Example",
        "Acme closed its lab. It said: “It rains here.” | Acme",
        "The board fired Ann Example. Example said: “It rains here.” | Ann Example",
        "The lab and the physicist Ann Example won. Example said: “It rains here.” | Ann Example",
        "Ann Example met Bo Example. Example left. She said: “It rains here.” | Ann Example",
        "“It pours,” said Ann Example of the Rain Agency. The agency said: “It rains here.” | Rain Agency",
        "“It rains here,” organizer Ann Example told The Ledger. | Ann Example",
        "Organizer Ann Example said: “It rains here.” | Ann Example",
        "One of them, payments firm Acme, said: “It rains here.” | Acme",
        "Acme's founder, Jan Example, said: “It rains here.” | Jan Example",
        "The crypto exchange Acme said: “It rains here.” | Acme",
        "Ann Example spoke. According to her, it was “a very wet day”. | Ann Example",
        "They held the new Acme Air. Acme said: “It rains here.” | Acme",
        "The map uses reports sent by text message.\\n\\n“It rains here,” organizer Ann Example said. | Ann Example",
      })
  void aMentionLeadsToAName(String text, String name) {
    assertThat(statements(text, "en")).last().extracting(s -> s.speaker().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A spokeswoman for Acme said: “It rains here.”",
        "“It rains here,” said a person close to Ann Example.",
        "“It rains here,” one of them said.",
        "“It rains here,” said one. “It always does.”",
        "Critics of Ann Example said: “It rains here.”",
        "Ann Example left. The company said: “It rains here.”",
        "Ann Example and Bo Model said: “It rains here.”",
        "Ann Example left. Two sources said: “It rains here.”",
        "Ann Example met Eve Example. Example said: “It rains here.”",
        "Ann Example met Bo Model. They said: “It rains here.”",
        "“It rains here,” the paper said.",
        "Der Kurier sold out. “It rains here,” he said.",
        "A former director of the crypto exchange Acme said: “It rains here.”",
        "The Rain Agency met the Snow Agency. The agency said: “It rains here.”",
      })
  void whoIsNotNamedStaysUnnamed(String text) {
    assertThat(statements(text, "en"))
        .last()
        .satisfies(s -> assertThat(s.speaker().isNamed()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ann Example read the book “Rain and Sun”.",
        "Ann “The Rain” Example left.",
        "It was a so-called “rain day”.",
        "Ann Example did not say that it rained.",
        "Ann Example declined to say whether it rained.",
        "Ann Example could say that it rains.",
        "Ann Example denied that it rained.",
        "If Ann Example says it rains, it rains.",
        "Ann Example was told that it rained.",
        "The claims that it rained were wrong.",
        "Ann Example announced some changes to the app.",
        "Ann Example reported plans to sell the lab.",
        "Ann Example points to the rain.",
        "Ann Example confirmed that in tests last month.",
        "In a letter sent on Monday, Ann Example complained.",
        "It sold a roof that Ann Example says outlasts all others.",
      })
  void whatIsNoStatementIsLeftOut(String text) {
    assertThat(summaries(text, "en")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "de | „Es regnet hier“, sagte Ministerin Anna Muster. | VERB_NAME DIRECT Anna Muster: Es regnet hier",
        "de | Anna Muster sagte: „Es regnet hier.“ | CUE_BEFORE DIRECT Anna Muster: Es regnet hier.",
        "de | „Es regnet hier“, sagte ein Sprecher. | VERB_NAME DIRECT -: Es regnet hier",
        "de | Gestern erklärte Anna Muster, dass es regnet. | INDIRECT INDIRECT Anna Muster: es regnet",
        "de | Das Dach ist dicht, so Anna Muster. | ACCORDING_TO INDIRECT Anna Muster: Das Dach ist dicht",
        "fr | « Il pleut ici », a déclaré Anne Exemple. | VERB_NAME DIRECT Anne Exemple: Il pleut ici",
        "fr | Anne Exemple est arrivée. « Il pleut ici », a-t-elle ajouté. | VERB_NAME DIRECT Anne Exemple: Il pleut ici",
        "fr | Selon Anne Exemple, le toit est solide. | ACCORDING_TO INDIRECT Anne Exemple: le toit est solide",
      })
  void germanAndFrenchHaveTheSameRules(String language, String text, String expected) {
    assertThat(summaries(text, language)).isEqualTo(expected);
  }

  @Test
  void aQuotationWithAVerbOfItsOwnIsAStatementOfItsOwn() {
    assertThat(summaries("“It rains,” said Ann Example. “It pours,” she added.", "en"))
        .isEqualTo(
            "VERB_NAME DIRECT Ann Example: It rains / NAME_VERB DIRECT Ann Example: It pours");
  }

  @Test
  void aWordOfSeveralPeopleListsThem() {
    FoundStatement found =
        statements("Ann Example met Eve Example. “It rains here,” Example said.", "en").get(0);
    assertThat(found.speaker().candidates()).containsExactly("Ann Example", "Eve Example");
  }
}
