package dev.onrecord.verification;

/** What can be wrong with a record. */
enum FindingType {
  /** An entry of the log is missing, or the log ends too early. */
  MISSING_ENTRY,
  /** An entry of the log is not what was written. */
  DAMAGED_ENTRY,
  /** An item that should exist does not. */
  MISSING_ITEM,
  /** An item exists that the log does not know of, or knows to be gone. */
  UNLOGGED_ITEM,
  /** An item is not what its newest entry says. */
  DIFFERENT_ITEM,
  /** An index of the database has other rows than its table. */
  DAMAGED_TABLE_INDEX,
  /** The text index is not what the database has. */
  OUTDATED_TEXT_INDEX,
  /** A part of the database cannot be read. */
  UNREADABLE
}
