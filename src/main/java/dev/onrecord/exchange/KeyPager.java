package dev.onrecord.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Keys in their order, a page at a time, each asked for by the last key of the one before. */
final class KeyPager<K> implements Iterator<List<K>> {

  /** The page behind a key, or for null the first; an empty one behind the last. */
  interface Source<K> {
    List<K> behind(K last);
  }

  private final Source<K> source;
  private List<K> page;
  private K last;

  KeyPager(Source<K> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (page == null) {
      page = source.behind(last);
    }
    return !page.isEmpty();
  }

  @Override
  public List<K> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<K> given = page;
    last = given.get(given.size() - 1);
    page = null;
    return given;
  }
}
