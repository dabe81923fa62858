package dev.onrecord.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where a quotation and a text do not agree.
 *
 * @param isOwn whether the quotation says so itself, by brackets
 * @param words how many words of the quotation are in it
 */
record Difference(Op op, DifferenceKind kind, boolean isOwn, Range quote, Range text, int words) {

  /** What was done to the text. */
  @Schema(name = "DifferenceOp")
  enum Op {
    REPLACE,
    INSERT,
    DELETE
  }

  boolean alters() {
    return kind.alters() && !isOwn;
  }

  /** Whether words are left out that nothing stands for. */
  boolean isOmission() {
    return op == Op.DELETE && alters();
  }
}
