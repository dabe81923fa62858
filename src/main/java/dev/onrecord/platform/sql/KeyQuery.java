package dev.onrecord.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries in HQL for the items with some keys. */
public final class KeyQuery {

  /** How many items are held and loaded together. */
  private static final int PART = 200;

  private KeyQuery() {}

  /**
   * Holds the items with some keys, as many as there are, until the transaction ends.
   *
   * @param query finds items by {@code :keys}, in the order of these
   * @param keys in an order for all, so that nobody waits for an item with another that its holder
   *     needs
   * @param load loads items as they are needed
   */
  public static <K, T> List<T> lock(
      EntityManager entities,
      String query,
      Class<T> type,
      List<K> keys,
      Function<List<K>, List<T>> load) {
    List<T> locked = new ArrayList<>();
    for (List<K> some : ParameterLists.parts(keys, PART)) {
      of(entities, query, type, some).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
      locked.addAll(load.apply(some));
    }
    return locked;
  }

  /**
   * The query, with the keys in the place of {@code :keys}.
   *
   * <p>Each key is a parameter of its own, since Hibernate translates a query with a list as a
   * parameter anew each time, which takes longer than to run it; and it takes a lone parameter for
   * a list.
   *
   * @param keys at least one
   */
  public static <T> TypedQuery<T> of(
      EntityManager entities, String query, Class<T> type, List<?> keys) {
    List<?> parameters = ParameterLists.padded(keys, 2);
    String places =
        IntStream.rangeClosed(1, parameters.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(", ", "(", ")"));
    TypedQuery<T> made = entities.createQuery(query.replace(":keys", places), type);
    for (int i = 0; i < parameters.size(); i++) {
      made.setParameter(i + 1, parameters.get(i));
    }
    return made;
  }
}
