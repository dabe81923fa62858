package dev.onrecord.statement;

/** How far a list counts what is on all of its pages. */
public enum TotalMode {
  CAPPED,
  EXACT,
  NONE
}
