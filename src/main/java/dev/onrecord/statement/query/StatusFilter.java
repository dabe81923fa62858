package dev.onrecord.statement.query;

/** Which statements a list shows, by where they stand in their life. */
public enum StatusFilter {
  DRAFT,
  PUBLISHED,
  WITHDRAWN,
  ANY
}
