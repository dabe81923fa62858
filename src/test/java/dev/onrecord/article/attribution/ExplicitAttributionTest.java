package dev.onrecord.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented sentences with the kinds of attribution that news uses, and who speaks in each. */
class ExplicitAttributionTest {

  static Stream<Arguments> sentences() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/attribution/explicit.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(columns -> Arguments.of(columns[0].replace("\\n", "\n"), columns[1]));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void namesTheSpeaker(String text, String answers) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text);
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
