package dev.onrecord.article.text;

import java.util.List;

/** The extracted text of an article, and its blocks in order. Gaps between blocks are blank. */
public record ArticleText(String text, List<Block> blocks) {

  public ArticleText {
    blocks = List.copyOf(blocks);
  }

  public String of(Block block) {
    return block.span().in(text);
  }
}
