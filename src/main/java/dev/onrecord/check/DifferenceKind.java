package dev.onrecord.check;

/** What a difference is about. */
public enum DifferenceKind {
  WORD,
  NUMBER,
  NEGATION,
  NAME,
  PUNCTUATION,
  CASE,
  INFLECTION;

  /** Whether a quotation is altered by it. */
  boolean alters() {
    return this != PUNCTUATION && this != CASE;
  }
}
