package dev.onrecord.statement;

/** Which statements a list shows, by where they stand in their life. */
enum StatusFilter {
  DRAFT,
  PUBLISHED,
  WITHDRAWN,
  ANY
}
