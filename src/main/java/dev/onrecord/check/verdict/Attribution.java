package dev.onrecord.check.verdict;

/** Whether the words are those of the given speaker. */
public enum Attribution {
  CONFIRMED,
  OTHER_SPEAKER,
  UNKNOWN
}
