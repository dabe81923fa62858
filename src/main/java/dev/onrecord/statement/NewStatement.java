package dev.onrecord.statement;

import dev.onrecord.change.EntryRows;
import dev.onrecord.platform.response.Written;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.view.RenderedStatement;

/**
 * A statement that is ready to be written: nothing has to be read for it any more, except whether
 * it is a duplicate.
 */
record NewStatement(
    Statement statement, EntryRows.Prepared entry, Written<RenderedStatement> response) {

  /** Whether another statement in the same group is a duplicate. */
  boolean isDuplicateOf(NewStatement other) {
    return DuplicateRule.has(other.statement, DuplicateRule.Content.of(statement));
  }
}
