package dev.onrecord.platform.sql;

import java.util.ArrayList;
import java.util.Collection;

/** Collections that an entity owns. */
public final class EntityCollections {

  private EntityCollections() {}

  /** Replaces the elements unless they are equal, since Hibernate rewrites what is touched. */
  public static <T> void replace(Collection<T> owned, Collection<T> wanted) {
    if (!new ArrayList<>(owned).equals(new ArrayList<>(wanted))) {
      owned.clear();
      owned.addAll(wanted);
    }
  }
}
