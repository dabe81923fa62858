package dev.onrecord.statement.query;

import dev.onrecord.subject.Resolved;
import java.util.List;
import java.util.Set;

/** A query for statements, understood: the filter, and how the result is to be shown. */
public record AskedStatements(
    StatementFilter filter,
    Sort sort,
    int limit,
    String cursor,
    TotalMode total,
    Set<Facet> facets,
    List<Resolved> resolved) {

  /** The same of statements that stand elsewhere in their lives. */
  AskedStatements with(StatusFilter status) {
    return new AskedStatements(
        filter.withStatus(status), sort, limit, cursor, total, facets, resolved);
  }

  /** What a cursor is bound to: everything but the page's size and the total. */
  public String normal() {
    return sort + " " + filter;
  }
}
