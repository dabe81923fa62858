package dev.onrecord.statement;

import dev.onrecord.statement.entity.Statement;
import java.util.List;
import java.util.UUID;

/** Finds statements that an editor may have meant when adding another. */
public interface NearDuplicates {

  /**
   * The statements of the same speaker with nearly the same words, best first, at most {@code
   * most}. Drafts, withdrawn statements, and those declared distinct are left out, and so are all
   * while the index is not ready.
   */
  List<UUID> of(Statement statement, int most);
}
