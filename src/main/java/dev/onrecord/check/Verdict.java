package dev.onrecord.check;

/** What a check says of a quotation. */
public enum Verdict {
  EXACT,
  EXCERPT,
  ALTERED,
  COMBINED,
  UNKNOWN
}
