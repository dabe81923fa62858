package dev.onrecord.article.quotation;

import dev.onrecord.article.text.Span;
import java.util.List;

/**
 * Words between quotation marks.
 *
 * @param pieces one for each block that it runs through
 * @param isClosed false where the closing mark is missing and the end of the block was taken
 */
public record Quotation(List<Piece> pieces, boolean isClosed) {

  /**
   * The part of a quotation in one block.
   *
   * @param inner the words, without marks
   * @param outer the same with marks
   */
  public record Piece(int block, Span inner, Span outer) {}

  public Quotation {
    pieces = List.copyOf(pieces);
  }

  public Piece first() {
    return pieces.get(0);
  }

  public Piece last() {
    return pieces.get(pieces.size() - 1);
  }
}
