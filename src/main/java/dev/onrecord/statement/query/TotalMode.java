package dev.onrecord.statement.query;

/** How far a list counts what is on all of its pages. */
public enum TotalMode {
  CAPPED,
  EXACT,
  NONE
}
