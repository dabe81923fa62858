package dev.onrecord.statement.query;

import dev.onrecord.platform.page.Total;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Queries that only the text index can answer: text matches and facets. */
public interface StatementSearch {

  /** The newest change in the index. */
  long seq();

  /**
   * The page of a query with text, and the counts of its facets; for a query without text, only the
   * counts.
   *
   * @throws dev.onrecord.platform.problem.Problem if the index is not ready, or the cursor belongs
   *     to another query
   */
  Found find(ParsedQuery parsed);

  /**
   * Passes the ids of the whole result of a query with text to a consumer, in order, from one
   * snapshot. The order cannot be by relevance.
   *
   * @throws dev.onrecord.platform.problem.Problem if the index is not ready, or becomes unavailable
   *     meanwhile
   */
  void findAll(ParsedQuery parsed, Consumer<UUID> ids);

  /**
   * The ids of the statements among some that match a filter with text.
   *
   * @throws dev.onrecord.platform.problem.Problem if the index is not ready
   */
  List<UUID> matching(StatementFilter filter, List<UUID> ids);

  /** Creates a function that highlights the words of a query in statements, as HTML. */
  Function<RenderedStatement, String> highlighter(StatementFilter filter);

  /** The query with one word replaced by a similar one from the record, or null. */
  String correct(StatementFilter filter);

  /**
   * The result of a search.
   *
   * @param total null if not requested
   * @param cursor the start of the next page; null on the last
   * @param counts by id of a subject, or by value
   */
  record Found(List<UUID> hits, Total total, String cursor, Map<Facet, Map<String, Long>> counts) {}
}
