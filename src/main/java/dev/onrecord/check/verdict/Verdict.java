package dev.onrecord.check.verdict;

/** How a quotation compares with the record, best first. */
public enum Verdict {
  EXACT,
  EXCERPT,
  ALTERED,
  COMBINED,
  UNKNOWN
}
