package dev.onrecord.statement.query;

import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Iterates over the whole result of a query, a page of views at a time. The query runs once, when
 * the first page is read. Afterwards only ids are kept: no rows, connection or index reader.
 */
public final class WholeResult implements Iterator<List<Utf8Json>>, AutoCloseable {

  static final int PAGE = 100;

  private final StatementLists lists;
  private final ParsedQuery parsed;

  /** Null until the query has run. */
  private IdList ids;

  private boolean ended;

  WholeResult(StatementLists lists, ParsedQuery parsed) {
    this.lists = lists;
    this.parsed = parsed;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  /** Returns the next page. The first may be empty. */
  @Override
  public List<Utf8Json> next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    if (ids == null) {
      ids = lists.ids(parsed);
    }
    List<Utf8Json> page =
        lists.views(ids.next(PAGE)).stream().map(RenderedStatement::json).toList();
    ended = !ids.hasNext();
    return page;
  }

  @Override
  public void close() {
    if (ids != null) {
      ids.close();
    }
  }
}
