package dev.onrecord.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainArticleTest {

  private static List<String> blocks(String text) {
    ArticleText article = PlainArticle.read(text);
    return article.blocks().stream().map(b -> b.kind() + " " + article.of(b)).toList();
  }

  @Test
  void blankLinesPartParagraphsAndAShortFirstOneIsTheHeadline() {
    assertThat(blocks("A headline\n\nOne.\n\n\nTwo."))
        .containsExactly("HEADING A headline", "PARAGRAPH One.", "PARAGRAPH Two.");
  }

  @Test
  void linesWithoutBlankOnesAreParagraphs() {
    assertThat(blocks("One.\nTwo.")).containsExactly("PARAGRAPH One.", "PARAGRAPH Two.");
  }

  @Test
  void linesThatAreWrappedAreOneParagraph() {
    assertThat(blocks("Headline\n\nA line that\ngoes on.\n\nNext.\n"))
        .containsExactly("HEADING Headline", "PARAGRAPH A line that\ngoes on.", "PARAGRAPH Next.");
  }

  @Test
  void aPostWithItsAuthorsLineIsAQuotedBlock() {
    ArticleText article =
        PlainArticle.read("It rains.— Ann Example (@ann) July 12, 2023\n\nShe was wet.");
    Block post = article.blocks().get(0);
    assertThat(article.of(post)).isEqualTo("It rains.");
    assertThat(post.kind()).isEqualTo(Block.Kind.POST);
    assertThat(post.credit())
        .isEqualTo(new Block.Credit("Ann Example", "@ann", "July 12, 2023", null));
  }

  @Test
  void placesStayThoseOfTheTextGiven() {
    String text = "  One.\n\n\tTwo. ";
    ArticleText article = PlainArticle.read(text);
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.blocks().get(1).span()).isEqualTo(new Span(9, 13));
  }
}
