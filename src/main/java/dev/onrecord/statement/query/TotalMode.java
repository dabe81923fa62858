package dev.onrecord.statement.query;

/** How far a list counts its items. */
public enum TotalMode {
  CAPPED,
  EXACT,
  NONE
}
