package dev.onrecord.article.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationScannerTest {

  /** Each quotation, its paragraphs joined by slashes. */
  private static List<String> quotations(String text) {
    ArticleText article = PlainArticle.read(text);
    return QuotationScanner.scan(article).quotations().stream()
        .map(
            q ->
                q.pieces().stream()
                    .map(piece -> piece.inner().in(article.text()))
                    .collect(Collectors.joining("/")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "He said “yes.” | yes.",
        "He said \"yes.\" | yes.",
        "Er sagte: „Ja.“ | Ja.",
        "Il dit : « Oui. » | Oui.",
        "Er sagte: »Ja.« | Ja.",
        "He said ``yes.'' | yes.",
        "He said ‘yes.’ | yes.",
        "He said 'yes.' | yes.",
        "The users’ data isn’t ‘gone’, he said. | gone",
        "“He told me ‘no’ twice,” she said. | He told me ‘no’ twice,",
        "\"He told me \"no\" twice,\" she said. | He told me \"no\" twice,",
        "He said it was over,\" For now it is\". | For now it is",
        "It was “a (very) bad day”—he said. | a (very) bad day",
        "He said “it ... ends [here]”. | it ... ends [here]",
        "He ended with a wrong mark: \"Done.“ And left. | Done.",
        "The plan is fine,” he said. | The plan is fine,",
      })
  void aQuotationIsWhatStandsBetweenItsMarks(String text, String quotation) {
    assertThat(quotations("Headline\n\n" + text)).containsExactly(quotation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The '90s weren't 'em. | -",
        "It's the boys' toys. | -",
        "A 6\" screen is large. | -"
      })
  void anApostropheOrAnInchIsNoMark(String text, String none) {
    assertThat(quotations("Headline\n\n" + text)).isEmpty();
  }

  @Test
  void aQuotationGoesOnWhereTheNextParagraphRepeatsTheMark() {
    assertThat(quotations("Title\n\n“One.\n\n“Two.\n\n“Three,” he said."))
        .containsExactly("One./Two./Three,");
  }

  @Test
  void orWhereOnlyTheLastParagraphCloses() {
    assertThat(quotations("Title\n\nHe said: \"One.\n\nTwo.\" Then he left."))
        .containsExactly("One./Two.");
  }

  @Test
  void aMissingMarkDoesNotSwallowTheNextQuotation() {
    assertThat(quotations("Title\n\n\"One, he said.\n\nShe said \"two.\" And left."))
        .contains("two.");
  }

  @Test
  void marksWithoutPartnersAreReported() {
    ArticleText article = PlainArticle.read("Title\n\nHe said \"yes. And more");
    assertThat(QuotationScanner.scan(article).unbalanced()).hasSize(1);
  }
}
