package dev.onrecord.statement.query;

import dev.onrecord.platform.page.Total;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Answers what only the index knows: which texts match, and how a whole result is spread. */
public interface StatementSearch {

  /** The newest change that the index has taken in. */
  long seq();

  /**
   * The page that a query with text asks for, and the counts for its facets; of a query without
   * text the counts alone.
   *
   * @throws dev.onrecord.platform.problem.Problem where the index is not ready, or the cursor is
   *     not the query's
   */
  Found find(ParsedQuery parsed);

  /**
   * Hands over the ids of all that a query with text finds, in its order, as the index is at one
   * moment; not by relevance.
   *
   * @throws dev.onrecord.platform.problem.Problem where the index is not ready, or ceases to be
   *     meanwhile
   */
  void findAll(ParsedQuery parsed, Consumer<UUID> ids);

  /** Marks the words of a query in texts: what it makes is HTML. */
  UnaryOperator<String> highlighter(TextQuery query);

  /**
   * The query with one word replaced by a near one that the record has; null where there is none.
   */
  String correct(StatementFilter filter);

  /**
   * What was found.
   *
   * @param total null where it was not asked for
   * @param cursor where the next page begins; null on the last
   * @param counts by the id of a subject or by word
   */
  record Found(List<UUID> hits, Total total, String cursor, Map<Facet, Map<String, Long>> counts) {}
}
