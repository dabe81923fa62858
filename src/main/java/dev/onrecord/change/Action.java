package dev.onrecord.change;

/** The kinds of changes. */
public enum Action {
  CREATED,
  UPDATED,
  DELETED,
  /** A published statement was withdrawn. */
  WITHDRAWN,
  /** A withdrawn statement was reinstated. */
  REINSTATED,
  /** The item was merged into another, which took over its content. */
  MERGED,
  /** The content was erased, here and in every older entry. */
  REDACTED
}
