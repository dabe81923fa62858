package dev.onrecord.check;

import dev.onrecord.statement.StatementFilter;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds statements that may have the words of a quotation. */
public interface QuoteIndex {

  /**
   * The statements of a filter that share the most shingles with a quotation, where rare ones count
   * more; drafts never.
   *
   * @throws dev.onrecord.platform.Problem where the index is not ready
   */
  List<UUID> candidates(Set<String> shingles, StatementFilter filter, int most);
}
