package dev.onrecord.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Pages through keys in order (keyset pagination). */
final class KeyPager<K> implements Iterator<List<K>> {

  /** Returns the page after a key, the first one for null, or an empty one at the end. */
  interface Source<K> {
    List<K> after(K last);
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
      page = source.after(last);
    }
    return !page.isEmpty();
  }

  @Override
  public List<K> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<K> current = page;
    last = current.get(current.size() - 1);
    page = null;
    return current;
  }
}
