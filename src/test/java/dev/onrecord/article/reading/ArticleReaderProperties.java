package dev.onrecord.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.HtmlDocument;
import dev.onrecord.article.text.PlainArticle;
import dev.onrecord.article.text.Span;
import dev.onrecord.edtf.EdtfDate;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an article holds, it is read, and every place that is named is one of its text. */
class ArticleReaderProperties {

  @Provide
  Arbitrary<String> articles() {
    return Arbitraries.of(
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            " ",
            "\n",
            "\n\n",
            ".",
            ",",
            ":",
            "—",
            "(",
            ")",
            "[",
            "…",
            "?",
            "Ann Example",
            "Example",
            "Acme",
            "she",
            "he",
            "it",
            "they",
            "said",
            "says",
            "told",
            "according to",
            "that",
            "the minister",
            "a source",
            "it rains",
            "It rains.",
            "on Monday",
            "last week",
            "in 2019",
            "March 4",
            "who",
            "and",
            "called",
            "adding",
            "A: ",
            "ANN: ",
            "@ann",
            "é",
            "😀",
            "\u00a0",
            "<b>",
            "<p>",
            "<blockquote>",
            "&quot;")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 300)
  void placesAreInTheTextAndDatesAreDates(@ForAll("articles") String words) {
    check(PlainArticle.read(words));
    check(HtmlDocument.parse(words).text());
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll String text) {
    check(PlainArticle.read(text));
    check(HtmlDocument.parse(text).text());
  }

  private static void check(ArticleText article) {
    for (String language : new String[] {"en", "de", "fr", "es"}) {
      ArticleReader.Reading reading =
          ArticleReader.read(article, language, null, LocalDate.of(2024, 3, 7), "../2024-03-07");
      for (Draft draft : reading.drafts()) {
        FoundStatement statement = draft.statement();
        assertThat(statement.spans()).isNotEmpty().allMatch(span -> isIn(article, span));
        assertThat(isIn(article, statement.span())).isTrue();
        assertThat(statement.confidence()).isBetween(0.0, 1.0);
        EdtfDate.parse(draft.said().edtf());
      }
    }
  }

  private static boolean isIn(ArticleText article, Span span) {
    return 0 <= span.start() && span.start() <= span.end() && span.end() <= article.text().length();
  }
}
