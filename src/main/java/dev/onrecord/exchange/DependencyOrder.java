package dev.onrecord.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Pages of entities in dependency order: parents before children. Keeps one page per level in
 * memory.
 */
final class DependencyOrder<K> implements Iterator<List<K>> {

  private final Deque<Iterator<List<K>>> levels = new ArrayDeque<>();
  private final Function<List<K>, Iterator<List<K>>> children;

  DependencyOrder(Iterator<List<K>> roots, Function<List<K>, Iterator<List<K>>> children) {
    this.children = children;
    levels.push(roots);
  }

  @Override
  public boolean hasNext() {
    while (!levels.isEmpty() && !levels.peek().hasNext()) {
      levels.pop();
    }
    return !levels.isEmpty();
  }

  @Override
  public List<K> next() {
    hasNext();
    List<K> page = levels.element().next();
    levels.push(children.apply(page));
    return page;
  }
}
