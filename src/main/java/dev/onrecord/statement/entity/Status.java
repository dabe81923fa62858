package dev.onrecord.statement.entity;

/** The lifecycle of a statement. */
public enum Status {
  DRAFT,
  PUBLISHED,
  WITHDRAWN
}
