package dev.onrecord.statement.query;

import dev.onrecord.subject.Resolved;
import java.util.List;
import java.util.Set;

/** A query for statements, understood: the filter, and how the result is to be shown. */
public record ParsedQuery(
    StatementFilter filter,
    Sort sort,
    int limit,
    String cursor,
    TotalMode total,
    Set<Facet> facets,
    List<Resolved> resolved) {

  /** The same of statements that stand elsewhere in their lives. */
  ParsedQuery with(StatusFilter status) {
    return new ParsedQuery(filter.withStatus(status), sort, limit, cursor, total, facets, resolved);
  }

  /** What a cursor is bound to: everything but the page's size and the total. */
  public String normal() {
    return sort + " " + filter;
  }
}
