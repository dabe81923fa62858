package dev.onrecord.check;

/** Whether the words are those of the speaker whom a quotation names. */
public enum Attribution {
  CONFIRMED,
  OTHER_SPEAKER,
  UNKNOWN
}
