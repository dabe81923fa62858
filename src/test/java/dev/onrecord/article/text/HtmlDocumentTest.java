package dev.onrecord.article.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlDocumentTest {

  private static List<String> blocks(String html) {
    ArticleText text = HtmlDocument.parse(html).text();
    return text.blocks().stream().map(b -> b.kind() + " " + text.of(b)).toList();
  }

  @Test
  void onlyTheArticleIsRead() {
    assertThat(
            blocks(
                "<body><nav>Menu</nav><div class=cookie-banner>Cookies</div><article><h1>Title</h1><p>One <b>bold</b>"
                    + " word.<p>Two.</p><aside>Related</aside><script>alert('x')</script><div class='related-posts'>More</div>"
                    + "</article><footer>Foot</footer>"))
        .containsExactly("HEADING Title", "PARAGRAPH One bold word.", "PARAGRAPH Two.");
  }

  @Test
  void quotedElementsBecomeQuotationsAndBlocks() {
    assertThat(blocks("<p>He said <q>no</q>.</p><blockquote><p>One.</p><p>Two.</p></blockquote>"))
        .containsExactly("PARAGRAPH He said “no”.", "QUOTE One.\n\nTwo.");
  }

  @Test
  void twoLineBreaksPartParagraphs() {
    assertThat(blocks("<div>One<br>line.<br><br>Two.</div>"))
        .containsExactly("PARAGRAPH One line.", "PARAGRAPH Two.");
  }

  @Test
  void aPostIsABlockWithItsAuthor() {
    ArticleText text =
        HtmlDocument.parse(
                "<blockquote class=twitter-tweet><p>It rains.</p>&mdash; Ann Example (@ann) <a"
                    + " href='https://x.example/1'>July 12, 2023</a></blockquote>")
            .text();
    Block post = text.blocks().get(0);
    assertThat(text.of(post)).isEqualTo("It rains.");
    assertThat(post.credit())
        .isEqualTo(new Block.Credit("Ann Example", "@ann", "July 12, 2023", "https://x.example/1"));
  }

  @Test
  void aPostIsOfTheDayThatItsTimeElementSays() {
    String post =
        "<blockquote class=post><p>It rains.</p>— Ann Example (@ann) <time datetime='%s'>Jul"
            + " 12</time></blockquote>";
    assertThat(credit(post.formatted("2023-07-12T08:41:00Z")).date()).isEqualTo("2023-07-12");
    assertThat(credit(post.formatted("P2D")).date()).isEqualTo("Jul 12");
  }

  private static Block.Credit credit(String html) {
    return HtmlDocument.parse(html).text().blocks().get(0).credit();
  }

  @Test
  void metadataComesFromJsonLdThenOpenGraphThenElements() {
    ArticleMetadata metadata =
        HtmlDocument.parse(
                "<html lang=fr><head><title>Old</title><meta property='og:title' content='Graph'><meta name=author"
                    + " content='Ann'><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":"
                    + "[\"NewsArticle\"],\"headline\":\"Linked\",\"publisher\":{\"name\":\"The Ledger\"},"
                    + "\"datePublished\":\"2024-01-02T03:04:05Z\"}]}</script></head><body>x")
            .metadata();
    assertThat(metadata)
        .isEqualTo(
            new ArticleMetadata(
                null, "Linked", "Ann", "The Ledger", "2024-01-02T03:04:05Z", "fr", "NewsArticle"));
  }

  @Test
  void brokenJsonLdIsPassedOver() {
    assertThat(
            HtmlDocument.parse("<title>T</title><script type='application/ld+json'>{oops</script>x")
                .metadata()
                .title())
        .isEqualTo("T");
  }

  static List<String> hostile() {
    return List.of(
        "<b>".repeat(300_000),
        "<div>".repeat(200_000) + "x",
        "<blockquote>".repeat(80_000) + "“x”",
        "<table><tr><td>".repeat(60_000),
        "<a href=x>".repeat(100_000) + "text",
        "<p>“x" + "</i></b>".repeat(100_000),
        "&quot;".repeat(170_000),
        "&#8220;".repeat(140_000),
        "“".repeat(340_000),
        "<script>" + "“a,” said B. ".repeat(70_000),
        "<article>x</article>".repeat(50_000),
        "<br>".repeat(250_000),
        "<!--" + "-".repeat(1_000_000),
        "<svg>" + "<g>".repeat(300_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noDocumentTakesTimeWithoutBound(String html) {
    String part = html.substring(0, html.length() / 5);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> HtmlDocument.parse(part));
  }
}
