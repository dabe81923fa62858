package dev.onrecord.item;

/** What became of an item that an import brought. */
public enum Taken {
  CREATED,
  UPDATED,
  UNCHANGED
}
