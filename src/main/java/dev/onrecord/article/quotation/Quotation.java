package dev.onrecord.article.quotation;

import dev.onrecord.article.text.Span;
import java.util.List;

/**
 * Words between quotation marks.
 *
 * @param pieces one per block
 * @param isClosed false if the closing mark is missing and the quotation ends with its block
 */
public record Quotation(List<Piece> pieces, boolean isClosed) {

  /**
   * The part of a quotation in one block.
   *
   * @param inner the words, without marks
   * @param outer the words with their marks
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
