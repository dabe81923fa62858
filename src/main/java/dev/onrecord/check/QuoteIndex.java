package dev.onrecord.check;

import dev.onrecord.statement.query.StatementFilter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds candidates: statements that may have the words of a quotation. */
public interface QuoteIndex {

  /**
   * The statements of a filter that share the most shingles with a quotation, best first. Rare
   * shingles count more. Drafts are left out. The cost grows with the number of shingles.
   *
   * @throws dev.onrecord.platform.problem.Problem if the index is not ready
   */
  List<UUID> candidates(Collection<String> shingles, StatementFilter filter, int most);
}
