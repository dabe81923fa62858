package dev.onrecord.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each kind of phrase that names a speaker beside a cue, with phrases that only look like it. */
class SpeakerPhrasesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/attribution/phrases.txt",
      delimiterString = " | ",
      quoteCharacter = '~')
  void theSpeakerOfTheLastQuotationIsFound(String text, String speaker) {
    assertThat(speaker(text)).isEqualTo(speaker);
  }

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
}
