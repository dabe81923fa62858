package dev.onrecord.item;

import java.util.Optional;

/** Renders items of a kind. */
public interface ItemViews<E, V> {

  /** The view of the item at an address, if the user may see it. */
  Optional<V> at(String address);

  /** The view of an item that the current transaction has written. */
  V written(E entity);
}
