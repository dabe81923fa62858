package dev.onrecord.article.text;

import java.util.List;

/** The text of an article as it is read, and its blocks in order; gaps are blank. */
public record ArticleText(String text, List<Block> blocks) {

  public ArticleText {
    blocks = List.copyOf(blocks);
  }

  public String of(Block block) {
    return block.span().in(text);
  }
}
