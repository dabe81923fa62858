package dev.onrecord.statement.query;

import dev.onrecord.subject.Resolved;
import java.util.List;
import java.util.Set;

/** A parsed query for statements: the filter and how to present the result. */
public record ParsedQuery(
    StatementFilter filter,
    Sort sort,
    int limit,
    String cursor,
    TotalMode total,
    Set<Facet> facets,
    List<Resolved> resolved) {

  /** A copy with another status. */
  ParsedQuery with(StatusFilter status) {
    return new ParsedQuery(filter.withStatus(status), sort, limit, cursor, total, facets, resolved);
  }

  /** A copy for the page at another cursor. */
  ParsedQuery at(String newCursor) {
    return new ParsedQuery(filter, sort, limit, newCursor, total, facets, resolved);
  }

  /** The canonical form of the query that a cursor is bound to: without page size and total. */
  public String cursorScope() {
    return sort + " " + filter;
  }
}
