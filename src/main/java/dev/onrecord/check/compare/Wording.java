package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextWords;
import java.util.UUID;

/**
 * A text that counts as the words of a statement: its own, or that of a statement merged into it.
 *
 * @param statement the id of the statement; for a merged duplicate, of the one kept
 * @param own the id of the statement whose text this is
 * @param speaker the slug of the speaker
 * @param form whether the text is the exact words or a paraphrase
 * @param withdrawn the reason of the withdrawal, or null
 * @param said the date of the statement, as given (EDTF)
 */
public record Wording(
    UUID statement,
    UUID own,
    String speaker,
    String speakerName,
    Form form,
    String withdrawn,
    String said,
    TextWords words) {

  /** The form of a statement. */
  public enum Form {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /** This wording with its text read as other words. */
  public Wording with(TextWords read) {
    return new Wording(statement, own, speaker, speakerName, form, withdrawn, said, read);
  }

  /** Whether the text is that of a merged duplicate. */
  public boolean isMerged() {
    return !statement.equals(own);
  }
}
