package dev.onrecord.platform.sql;

import java.util.ArrayList;
import java.util.Collection;

/** Collections that an entity owns. */
public final class EntityCollections {

  private EntityCollections() {}

  /**
   * Replaces the elements unless they are equal, since Hibernate rewrites every modified
   * collection.
   */
  public static <T> void replace(Collection<T> owned, Collection<T> elements) {
    if (!new ArrayList<>(owned).equals(new ArrayList<>(elements))) {
      owned.clear();
      owned.addAll(elements);
    }
  }
}
