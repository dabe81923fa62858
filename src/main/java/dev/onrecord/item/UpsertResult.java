package dev.onrecord.item;

/** What an import did with an item. */
public enum UpsertResult {
  CREATED,
  UPDATED,
  UNCHANGED
}
