package dev.onrecord.check;

import java.util.UUID;

/**
 * The words of a statement, or those of another that was merged into it.
 *
 * @param statement the statement, which of a duplicate is the one kept
 * @param own the statement whose text these words are
 * @param speaker the slug of the speaker
 * @param form what the words claim to be
 * @param withdrawn why the statement was withdrawn, or null
 * @param said the date on which they were said, as it was given
 */
record Wording(
    UUID statement,
    UUID own,
    String speaker,
    String speakerName,
    Form form,
    String withdrawn,
    String said,
    TextWords words) {

  /** What the words claim to be. */
  enum Form {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /** Whether they are of a statement that was merged into another. */
  boolean isMerged() {
    return !statement.equals(own);
  }
}
