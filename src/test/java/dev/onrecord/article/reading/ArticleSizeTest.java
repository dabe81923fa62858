package dev.onrecord.article.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work grows with the length of an article, and not with its square. */
class ArticleSizeTest {

  private static final String PARAGRAPHS =
      "“We never sleep here,” said Ann Example, who runs the lab in Bern. “Nobody does.”\n\n"
          + "Example told The Ledger on Tuesday that the lab was “almost finished”. She added that it would open in May.\n\n"
          + "According to Bo Model, a rival, the plan is too expensive. A spokesman for the city said he had heard nothing.\n\n";

  private static ArticleReader.Reading read(String text) {
    ArticleText article = PlainArticle.read(text);
    return ArticleReader.read(article, "en", "Title", LocalDate.of(2024, 3, 7), "../2024-03-07");
  }

  @Test
  void tenTimesTheTextHoldsTenTimesTheStatements() {
    int few = read(PARAGRAPHS.repeat(10)).drafts().size();
    assertThat(few).isEqualTo(50);
    assertThat(read(PARAGRAPHS.repeat(100)).drafts()).hasSize(10 * few);
  }

  static List<String> hostile() {
    return List.of(
        PARAGRAPHS.repeat(3_000),
        "said ".repeat(200_000),
        "He said, she said, ".repeat(50_000),
        "“a” ".repeat(150_000),
        "“".repeat(300_000),
        "\"".repeat(1_000_000),
        "‘a’ ".repeat(120_000),
        "(".repeat(1_000_000),
        ", ".repeat(500_000),
        "Ann Example, ".repeat(80_000) + "said it rains.",
        "A".repeat(1_000_000),
        "Aa ".repeat(300_000),
        "\n".repeat(1_000_000),
        "“x\n\n".repeat(150_000),
        "A: b\n".repeat(200_000),
        "according to ".repeat(80_000),
        "US said “a b” ".repeat(70_000),
        "“No,” said Ann Example on Monday, ".repeat(30_000),
        "on Monday ".repeat(100_000),
        "He said. ".repeat(110_000),
        "— Ann (@ann) July 12, 2023\n".repeat(35_000),
        "-".repeat(1_000_000),
        ("-" + " ".repeat(150) + "((\n\n").repeat(6_000),
        ("-a" + ", ".repeat(75) + "((\n\n").repeat(6_000),
        ("-a".repeat(77) + "((\n\n").repeat(6_000),
        ("-" + "a".repeat(155) + "((\n\n").repeat(6_000),
        ("-".repeat(155) + "((\n\n").repeat(6_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noTextTakesTimeWithoutBound(String text) {
    String part = text.substring(0, text.length() / 5);
    // Some 100 times what the slowest of them takes: only a pattern that backtracks is caught.
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(part));
  }
}
