package dev.onrecord.item;

/** What became of an item that an import brought. */
public enum UpsertResult {
  CREATED,
  UPDATED,
  UNCHANGED
}
