package dev.onrecord.statement.query;

/** How a statement's date must lie to a window. */
public enum DateMatch {
  POSSIBLE,
  CERTAIN
}
