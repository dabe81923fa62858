package dev.onrecord.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented snippets of news with an absolute or a relative date each. */
class DateSnippetsTest {

  static Stream<Arguments> snippets() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dates/snippets.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(columns -> Arguments.of(columns[0], columns[1].replace("\\n", "\n"), columns[2]));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void saysWhenItWasSaid(LocalDate published, String text, String said) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text);
    assertThat(
            ArticleReader.read(article, "en", "A headline", published, "../" + published).drafts())
        .filteredOn(draft -> draft.statement().form() != Form.INDIRECT)
        .singleElement()
        .extracting(draft -> draft.said().edtf())
        .isEqualTo(said);
  }
}
