package dev.onrecord.statement.entity;

/** Where a statement stands in its life. */
public enum Status {
  DRAFT,
  PUBLISHED,
  WITHDRAWN
}
