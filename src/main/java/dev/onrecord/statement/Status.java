package dev.onrecord.statement;

/** Where a statement stands in its life. */
public enum Status {
  DRAFT,
  PUBLISHED,
  WITHDRAWN
}
