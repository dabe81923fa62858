package dev.onrecord.statement.query;

/** How a statement's date must relate to a window. */
public enum DateMatch {
  POSSIBLE,
  CERTAIN
}
