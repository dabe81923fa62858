package dev.onrecord.statement;

import dev.onrecord.platform.Utf8Json;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * All that a query finds, a page at a time: between two pages nothing is held, neither rows nor a
 * connection.
 */
public final class WholeResult implements Iterator<List<Utf8Json>> {

  static final int PAGE = 100;

  private final StatementLists lists;

  /** Where the next page begins; null behind the last. */
  private AskedStatements next;

  WholeResult(StatementLists lists, AskedStatements asked) {
    this.lists = lists;
    this.next = asked;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Utf8Json> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    StatementLists.Part part = lists.part(next);
    next = part.cursor() == null ? null : next.from(part.cursor());
    return part.items().stream().map(RenderedStatement::json).toList();
  }
}
