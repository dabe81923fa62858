package dev.onrecord.change;

/** What a change did. */
public enum Action {
  CREATED,
  UPDATED,
  DELETED,
  /** A published statement no longer stands. */
  WITHDRAWN,
  /** It stands again. */
  REINSTATED,
  /** It is one with another item, which holds what it said. */
  MERGED,
  /** What it said is erased, here and in every older entry. */
  REDACTED
}
