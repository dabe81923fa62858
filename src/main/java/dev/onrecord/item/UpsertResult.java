package dev.onrecord.item;

/** What an import did with an item. */
public enum UpsertResult {
  CREATED,
  /** The item is as its line says. */
  UPDATED,
  /** The item was found by its content and has what its line adds. */
  MERGED,
  UNCHANGED
}
