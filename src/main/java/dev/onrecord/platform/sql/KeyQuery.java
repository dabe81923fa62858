package dev.onrecord.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs HQL queries for lists of keys. */
public final class KeyQuery {

  /** The number of items that are locked and loaded at once. */
  private static final int BATCH = 200;

  private KeyQuery() {}

  /**
   * Locks the items with the given keys, if they exist, until the transaction ends.
   *
   * @param query finds items by {@code :keys}, ordered by key
   * @param keys in an order common to all writers, so that they do not deadlock
   * @param load loads the locked items with their parts
   */
  public static <K, T> List<T> lock(
      EntityManager entities,
      String query,
      Class<T> type,
      List<K> keys,
      Function<List<K>, List<T>> load) {
    List<T> locked = new ArrayList<>();
    for (List<K> batch : ParameterLists.batches(keys, BATCH)) {
      of(entities, query, type, batch).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
      locked.addAll(load.apply(batch));
    }
    return locked;
  }

  /**
   * A query with {@code :keys} replaced by one parameter per key. Hibernate translates a query with
   * a list parameter each time, which takes longer than running it, and treats a single parameter
   * as a list.
   *
   * @param keys at least one
   */
  public static <T> TypedQuery<T> of(
      EntityManager entities, String query, Class<T> type, List<?> keys) {
    List<?> parameters = ParameterLists.padded(keys, 2);
    String placeholders =
        IntStream.rangeClosed(1, parameters.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(", ", "(", ")"));
    TypedQuery<T> typed = entities.createQuery(query.replace(":keys", placeholders), type);
    for (int i = 0; i < parameters.size(); i++) {
      typed.setParameter(i + 1, parameters.get(i));
    }
    return typed;
  }
}
