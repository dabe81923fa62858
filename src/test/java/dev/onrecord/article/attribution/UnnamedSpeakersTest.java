package dev.onrecord.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Invented sentences with speakers whose roles are in no word list, and with words in quotation
 * marks that nobody said.
 */
class UnnamedSpeakersTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/attribution/unnamed.txt",
      delimiterString = " | ",
      quoteCharacter = '~')
  void aStatementHasASpeakerAndAVerb(String text, String speaker) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text);
    List<String> speakers =
        StatementFinder.find(article, Lexicon.of("en").orElseThrow(), null).statements().stream()
            .filter(found -> found.form() != Form.INDIRECT)
            .map(found -> speaker(article, found.speaker()))
            .toList();
    assertThat(speakers).isEqualTo(speaker.equals("-") ? List.of() : List.of(speaker));
  }

  private static String speaker(ArticleText article, Speaker speaker) {
    return speaker.isNamed() ? speaker.name() : speaker.span().in(article.text());
  }
}
