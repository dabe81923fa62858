package dev.onrecord.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.article.InventedArticle;
import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.HtmlDocument;
import dev.onrecord.article.text.PlainArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that is read of each invented article, a line for each statement. With {@code
 * -Dgolden.write=true} the lines are written, to be read.
 */
class InventedArticlesTest {

  static List<InventedArticle> articles() {
    return InventedArticle.all();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isReadAsAPersonReadsIt(InventedArticle article) throws IOException {
    String lines = read(article);
    Path expected = Path.of("src/test/resources/article", article.name() + ".expected");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, lines);
    }
    assertThat(lines).isEqualTo(Files.readString(expected));
  }

  private static String read(InventedArticle article) {
    HtmlDocument document = article.isHtml() ? HtmlDocument.parse(article.body()) : null;
    ArticleText text = document == null ? PlainArticle.read(article.body()) : document.text();
    String published =
        document == null ? article.published() : document.metadata().published().substring(0, 10);
    String title = text.of(text.blocks().get(0));
    String language = article.language() == null ? "en" : article.language();
    ArticleReader.Reading reading =
        ArticleReader.read(text, language, title, LocalDate.parse(published), "../" + published);
    StringBuilder lines = new StringBuilder();
    reading.drafts().forEach(draft -> lines.append(line(draft)).append('\n'));
    reading
        .skipped()
        .forEach(
            skipped ->
                lines.append(
                    "skipped | %s | %s%n"
                        .formatted(skipped.reason(), flat(skipped.span().in(text.text())))));
    return lines.toString();
  }

  private static String line(Draft draft) {
    FoundStatement statement = draft.statement();
    return "%s | %s (%s) | %s %s | %s (%s) | %s | %s | %s"
        .formatted(
            statement.form(),
            statement.speaker().isNamed()
                ? statement.speaker().name()
                : statement.speaker().candidates().isEmpty()
                    ? "-"
                    : statement.speaker().candidates(),
            statement.speaker().evidence(),
            statement.rule(),
            statement.confidence(),
            draft.said().edtf(),
            draft.said().from(),
            draft.occasion() == null
                ? "-"
                : draft.occasion().medium() + " " + draft.occasion().venue(),
            draft.reply() == null ? "-" : draft.reply().speaker() + ": " + draft.reply().summary(),
            flat(statement.text()));
  }

  private static String flat(String text) {
    return text.replace("\n", "\\n");
  }
}
