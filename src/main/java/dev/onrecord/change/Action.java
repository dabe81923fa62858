package dev.onrecord.change;

/** What a change did. */
public enum Action {
  CREATED,
  UPDATED,
  DELETED
}
