package dev.onrecord.statement.query;

/** The statements that a list shows, by status. */
public enum StatusFilter {
  DRAFT,
  PUBLISHED,
  WITHDRAWN,
  ANY
}
