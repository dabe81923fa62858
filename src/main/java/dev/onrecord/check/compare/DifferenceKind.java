package dev.onrecord.check.compare;

/** The kind of a difference, as docs/quote-check.md defines it. */
public enum DifferenceKind {
  WORD,
  NUMBER,
  NEGATION,
  NAME,
  PUNCTUATION,
  CASE,
  INFLECTION;

  /** Whether it makes a quotation altered. */
  public boolean alters() {
    return this != PUNCTUATION && this != CASE;
  }
}
