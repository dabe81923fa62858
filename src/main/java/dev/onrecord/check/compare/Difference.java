package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where a quotation differs from the text.
 *
 * @param isOwn whether the quotation marks it by brackets
 * @param words the number of words of the quotation in it
 */
public record Difference(
    Op op, DifferenceKind kind, boolean isOwn, TextRange quote, TextRange text, int words) {

  /** The edit that turns the text into the quotation. */
  @Schema(name = "DifferenceOp")
  public enum Op {
    REPLACE,
    INSERT,
    DELETE
  }

  public boolean alters() {
    return kind.alters() && !isOwn;
  }

  /** Whether words are left out without a mark. */
  boolean isOmission() {
    return op == Op.DELETE && alters();
  }
}
