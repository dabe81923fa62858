package dev.onrecord.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Invented sentences with the kinds of attribution that news uses, and who speaks in each. */
class ExplicitAttributionTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/attribution/explicit.txt",
      delimiterString = " | ",
      quoteCharacter = '~')
  void namesTheSpeaker(String text, String answers) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text.replace("\\n", "\n"));
    List<FoundStatement> statements =
        StatementFinder.find(article, Lexicon.of("en").orElseThrow(), null).statements();
    for (String answer : answers.split("; ")) {
      String[] columns = answer.split(" = ");
      assertThat(statements)
          .filteredOn(found -> found.form() != Form.INDIRECT)
          .filteredOn(found -> withoutMark(found.text()).startsWith(columns[0]))
          .singleElement()
          .extracting(found -> found.speaker().isNamed() ? found.speaker().name() : "-")
          .isEqualTo(columns[1]);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("“") ? text.substring(1) : text;
  }
}
