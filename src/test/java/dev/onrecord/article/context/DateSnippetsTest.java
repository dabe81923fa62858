package dev.onrecord.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Invented snippets of news with an absolute or a relative date each. */
class DateSnippetsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/dates/snippets.txt", delimiterString = " | ", quoteCharacter = '~')
  void saysWhenItWasSaid(LocalDate published, String text, String said) {
    ArticleText article = PlainArticle.read("A headline\n\n" + text.replace("\\n", "\n"));
    assertThat(
            ArticleReader.read(article, "en", "A headline", published, "../" + published).drafts())
        .filteredOn(draft -> draft.statement().form() != Form.INDIRECT)
        .singleElement()
        .extracting(draft -> draft.said().edtf())
        .isEqualTo(said);
  }
}
