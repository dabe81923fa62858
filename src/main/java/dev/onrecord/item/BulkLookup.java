package dev.onrecord.item;

import java.util.List;
import java.util.Set;

/** Locks and loads in bulk what an import of many items of a kind needs. */
public interface BulkLookup<F> {

  /**
   * Locks the items with the given addresses, as far as they exist, in an order common to all
   * writers.
   */
  void lock(Set<String> addresses);

  /** Loads what filling the items needs. */
  default void load(List<F> items) {}
}
